package conflicttimeline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Finds a Chromium, or installs one, and starts it.
 *
 * <p>In this order: {@code CHROMIUM_PATH} (if it is wrong, that is an error), a Chromium or Chrome on the path,
 * Playwright's own, and then, unless {@code BROWSER_INSTALL=0}, Debian's package with the plain fonts that it leaves out (as root), or Playwright's download.
 * Without any, a test is left out on a desk and fails where {@code CI} is set and not {@code false}.
 */
final class Chromium {
    /** The shell without windows is the same browser, and takes half the time. */
    private static final String SHELL = "chromium-headless-shell";

    private static final List<String> NAMES =
            List.of(SHELL, "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome");
    private static final String HOW =
            "No Chromium was found, and none could be installed. Install one (Debian: apt-get install chromium-headless-shell), or name one"
                    + " in CHROMIUM_PATH.";

    private static final ThreadLocal<Browser> OF_THIS_THREAD = ThreadLocal.withInitial(Chromium::start);

    private static @Nullable RuntimeException failure;

    private Chromium() {}

    /** The browser of this thread, since its driver listens to one thread only. It is started at first use and ends with the tests. */
    static Browser browser() {
        return OF_THIS_THREAD.get();
    }

    /** One after the other, since it may install; what failed once is not tried again. */
    private static synchronized Browser start() {
        if (failure != null) {
            throw failure;
        }
        // without this, creating Playwright already downloads browsers, and fails where it may not
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            Browser browser = launch(playwright);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return browser;
        } catch (RuntimeException e) {
            playwright.close();
            failure = e;
            throw e;
        }
    }

    private static Browser launch(Playwright playwright) {
        String named = System.getenv("CHROMIUM_PATH");
        if (named != null && !named.isBlank()) {
            return open(playwright, Optional.of(Path.of(named)));
        }
        if (onPath().isPresent()) {
            return open(playwright, onPath());
        }
        try {
            return open(playwright, Optional.empty());
        } catch (PlaywrightException none) {
            return install(playwright);
        }
    }

    private static Browser install(Playwright playwright) {
        if (!"0".equals(System.getenv("BROWSER_INSTALL"))) {
            boolean debian = Files.exists(Path.of("/etc/debian_version"));
            if (debian && "root".equals(System.getProperty("user.name"))) {
                run(List.of(
                        "sh",
                        "-c",
                        "apt-get update -q && apt-get install -y -q --no-install-recommends " + SHELL
                                + " fonts-liberation"));
                if (onPath().isPresent()) {
                    return open(playwright, onPath());
                }
            }
            String java = ProcessHandle.current().info().command().orElse("java");
            if (run(List.of(
                    java,
                    "-cp",
                    System.getProperty("java.class.path"),
                    "com.microsoft.playwright.CLI",
                    "install",
                    "chromium"))) {
                return open(playwright, Optional.empty());
            }
        }
        if (!List.of("", "false", "0")
                .contains(Optional.ofNullable(System.getenv("CI")).orElse(""))) {
            throw new IllegalStateException(HOW);
        }
        throw new TestAbortedException(HOW);
    }

    private static Browser open(Playwright playwright, Optional<Path> executable) {
        var options = new BrowserType.LaunchOptions()
                .setHeadless(true)
                .setTimeout(30_000)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        // without a graphics card each tile is copied by itself
                        "--default-tile-width=1280",
                        "--default-tile-height=1280"));
        executable.ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
