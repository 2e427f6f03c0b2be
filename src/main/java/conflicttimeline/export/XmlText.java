package conflicttimeline.export;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document. Texts are escaped; a character that XML 1.0 cannot have is written as U+FFFD.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2</a>
 */
final class XmlText {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    /** What writes one part. */
    private interface Writing {
        void write() throws XMLStreamException;
    }

    XmlText() {
        try {
            writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML into memory", e);
        }
        put(() -> writer.writeStartDocument("utf-8", "1.0"));
    }

    /** @param attributes name, text, name, text */
    void open(String name, String... attributes) {
        put(() -> {
            writer.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i], sound(attributes[i + 1]));
            }
        });
    }

    /** @param name of the element that was opened last */
    void close(String name) {
        put(writer::writeEndElement);
    }

    void empty(String name, String... attributes) {
        open(name, attributes);
        close(name);
    }

    void text(String name, String content, String... attributes) {
        open(name, attributes);
        add(content);
        close(name);
    }

    void add(String content) {
        put(() -> writer.writeCharacters(sound(content)));
    }

    private static void put(Writing writing) {
        try {
            writing.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing XML into memory", e);
        }
    }

    static String sound(String content) {
        StringBuilder sound = new StringBuilder(content.length());
        content.codePoints().forEach(c -> sound.appendCodePoint(isCharacter(c) ? c : 0xFFFD));
        return sound.toString();
    }

    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    @Override
    public String toString() {
        put(writer::writeEndDocument);
        return text.toString();
    }
}
