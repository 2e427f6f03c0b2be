package conflicttimeline.http;

/**
 * What the operator says of the content. Absent texts are empty.
 *
 * @param contentLang language of the CSV's texts, a BCP 47 tag
 * @param license name of the licence, such as {@code CC-BY-4.0}
 * @param publisher who publishes it
 * @param contact mail or web address for reports of mistakes
 * @param baseUrl public address of the site; made to end with {@code /}. Empty: canonical links are relative
 */
public record Publishing(String contentLang, String license, String publisher, String contact, String baseUrl) {
    public Publishing {
        contact = contact.strip();
        baseUrl = baseUrl.isEmpty() || baseUrl.endsWith("/") ? baseUrl : baseUrl + "/";
    }

    /** Where the licence can be read; empty for one that we do not know. */
    public String licenseHref() {
        return switch (license) {
            case "CC-BY-4.0" -> "https://creativecommons.org/licenses/by/4.0/";
            case "CC-BY-SA-4.0" -> "https://creativecommons.org/licenses/by-sa/4.0/";
            case "CC0-1.0" -> "https://creativecommons.org/publicdomain/zero/1.0/";
            default -> "";
        };
    }

    /** Where a mistake can be reported; empty where {@code contact} is no mail or web address. */
    public String contactHref() {
        if (contact.startsWith("https://") || contact.startsWith("http://") || contact.startsWith("mailto:")) {
            return contact;
        }
        return contact.matches("[^\\s@]+@[^\\s@]+") ? "mailto:" + contact : "";
    }
}
