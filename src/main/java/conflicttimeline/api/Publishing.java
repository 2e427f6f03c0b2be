package conflicttimeline.api;

/**
 * What the operator says of the content as a whole. What is not said is empty.
 *
 * @param contentLang language of the CSV's texts, a BCP 47 tag
 * @param license such as {@code CC-BY-4.0}
 * @param publisher who publishes it
 * @param contact mail or web address for reports of mistakes
 */
public record Publishing(String contentLang, String license, String publisher, String contact) {}
