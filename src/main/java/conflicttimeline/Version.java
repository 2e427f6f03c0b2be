package conflicttimeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, from the build. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"conflict-timeline " + number()};
    }

    /** Such as 0.1.0. */
    static String number() {
        return property("version");
    }

    /** Names this build: another one has other ETags on its pages. */
    static String build() {
        return number() + " " + property("build");
    }

    private static String property(String name) {
        try (var in = Version.class.getResourceAsStream("/version.properties")) {
            if (in == null) {
                throw new IllegalStateException("The class path has no /version.properties");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading /version.properties", e);
        }
    }
}
