package conflicttimeline;

import conflicttimeline.http.Answer;
import conflicttimeline.http.AnswerKey;
import conflicttimeline.http.Caching;
import conflicttimeline.http.Door;
import conflicttimeline.http.Failure;
import conflicttimeline.http.Json;
import conflicttimeline.http.ProblemDetails;
import conflicttimeline.http.Request;
import conflicttimeline.keep.KeptScripts;
import conflicttimeline.page.PageAssets;
import conflicttimeline.words.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The browser's script and style, as the build bundled them: names by content hash, kept for ever. Where the build had no
 * bundler for its platform the plain modules are served, and with {@code --web} a folder of them, read anew each time.
 */
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "svg", "image/svg+xml");

    /** As they are in {@code web/}. */
    private static final PageAssets MODULES = new PageAssets(
            "assets/index.js",
            List.of(),
            "assets/css/index.css",
            "assets/css/print.css",
            "assets/embed.js",
            "assets/embedrest.js",
            "assets/css/embed.css",
            "assets/share.js",
            "assets/css/share.css",
            "assets/help.js",
            "assets/screen.js",
            "assets/film.js",
            "assets/host.js",
            "",
            true);

    private static final String FOLDER = "assets/";

    private final PageAssets pages;
    private final Caching caching;
    private final Function<String, Optional<byte[]>> read;
    private final Map<String, byte[]> files;

    private Assets(
            PageAssets pages, Caching caching, Function<String, Optional<byte[]>> read, Map<String, byte[]> files) {
        this.files = files;
        this.pages = pages;
        this.caching = caching;
        this.read = read;
    }

    /**
     * @param folder of {@code --web}, if one was given
     * @throws IllegalArgumentException if the folder has no {@code index.js}
     */
    static Assets open(Optional<Path> folder) {
        if (folder.isPresent()) {
            Path web = folder.get().toAbsolutePath().normalize();
            if (!Files.isRegularFile(web.resolve("index.js"))) {
                throw new IllegalArgumentException(
                        web + " has no index.js; expected the folder of the browser's modules, as in --web web");
            }
            return new Assets(MODULES, Caching.NO_STORE, name -> file(web, name), Map.of());
        }
        return bundle().orElseGet(Assets::plainModules);
    }

    /** The same, with the script for articles of every build that has kept its own there; this one's is kept too. */
    Assets keptIn(KeptScripts scripts) {
        if (pages.hostIntegrity().isEmpty()) {
            return this;
        }
        scripts.accept(pages.host().substring(FOLDER.length()), hostScript());
        return new Assets(pages, caching, name -> read.apply(name).or(() -> scripts.read(name)), files);
    }

    /** What pages load. */
    PageAssets pages() {
        return pages;
    }

    /** The bundle's files by name; none where a folder is served. */
    Map<String, byte[]> files() {
        return files;
    }

    /** The script for articles. */
    byte[] hostScript() {
        return read.apply(pages.host().substring(FOLDER.length()))
                .orElseThrow(() -> new Failure(ProblemDetails.of(404, "The script is not here; build again")));
    }

    static byte[] iconBytes() {
        return resource("/icon.svg");
    }

    /**
     * The script for articles: under a name that stays, and under one by its content, kept for ever, which an article may hold to by its hash.
     */
    Door host() {
        return new Door("/embed.js", Door.Kind.ASSET, request -> {
            byte[] bytes = hostScript();
            return Answer.keptBytes(
                            new AnswerKey("", "/embed.js", Language.EN, hash(bytes)),
                            "text/javascript; charset=utf-8",
                            () -> bytes)
                    .with(caching == Caching.IMMUTABLE ? Caching.REVALIDATE : caching);
        });
    }

    Door door() {
        return new Door("/assets/<name>", Door.Kind.ASSET, this::answer);
    }

    /**
     * The pages of {@code web/gallery}, which run our script as the timeline does: with {@code --web} only. Their modules and style are
     * below {@code /assets/gallery}.
     */
    List<Door> gallery() {
        return caching != Caching.NO_STORE
                ? List.of()
                : List.of(new Door("/gallery/<name>", Door.Kind.PAGE, request -> {
                    String name = request.pathParameter("name");
                    byte[] bytes = read.apply("gallery/" + name)
                            .filter(found -> name.endsWith(".html"))
                            .orElseThrow(() -> new Failure(ProblemDetails.of(
                                    404, "The gallery has no such page; /gallery/index.html names them all")));
                    return Answer.keptBytes(
                                    new AnswerKey("", "/gallery/" + name, Language.EN, hash(bytes)),
                                    Answer.HTML,
                                    () -> bytes)
                            .with(caching);
                }));
    }

    /** The icon of the pages, for a browser's tab. */
    static Door icon() {
        byte[] bytes = iconBytes();
        Answer answer = Answer.keptBytes(
                new AnswerKey("", "/icon.svg", Language.EN, hash(bytes)), "image/svg+xml", () -> bytes);
        return new Door("/icon.svg", Door.Kind.ASSET, request -> answer);
    }

    private Answer answer(Request request) {
        String name = request.pathParameter("name");
        byte[] bytes = read.apply(name)
                .orElseThrow(() -> new Failure(ProblemDetails.of(
                        404, "There is no such file here; reload the page, which names the new ones")));
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        AnswerKey key = new AnswerKey("", "/assets/" + name, Language.EN, hash(bytes));
        return Answer.keptBytes(key, type == null ? "application/octet-stream" : type, () -> bytes)
                .with(caching);
    }

    private static Optional<Assets> bundle() {
        if (Assets.class.getResource("/bundle/manifest.json") == null) {
            return Optional.empty();
        }
        Map<String, byte[]> files = new TreeMap<>();
        Map<String, String> byEntry = new TreeMap<>();
        List<String> parts = new ArrayList<>();
        for (String manifest : List.of("/bundle/page.json", "/bundle/manifest.json", "/bundle/embed.json")) {
            readBundle(manifest, files, byEntry, parts);
        }
        return Optional.of(new Assets(
                new PageAssets(
                        named(byEntry, "index.js"),
                        List.copyOf(parts),
                        named(byEntry, "css/index.css"),
                        named(byEntry, "css/print.css"),
                        named(byEntry, "embed.js"),
                        named(byEntry, "embedrest.js"),
                        named(byEntry, "css/embed.css"),
                        named(byEntry, "share.js"),
                        named(byEntry, "css/share.css"),
                        named(byEntry, "help.js"),
                        named(byEntry, "screen.js"),
                        named(byEntry, "film.js"),
                        named(byEntry, "host.js"),
                        integrity(
                                resource("/bundle/" + named(byEntry, "host.js").substring(FOLDER.length()))),
                        false),
                Caching.IMMUTABLE,
                name -> Optional.ofNullable(files.get(name)),
                files));
    }

    /**
     * @param parts takes what the page's script imports as it starts
     */
    private static void readBundle(
            String manifest, Map<String, byte[]> files, Map<String, String> byEntry, List<String> parts) {
        Object bundle = Json.read(new String(resource(manifest), StandardCharsets.UTF_8));
        if (!(((Map<?, ?>) bundle).get("outputs") instanceof Map<?, ?> outputs)) {
            throw new IllegalStateException(manifest + " names no outputs; build again");
        }
        for (var output : outputs.entrySet()) {
            String name = fileName(output.getKey());
            Map<?, ?> members = (Map<?, ?>) output.getValue();
            String entry = String.valueOf(members.get("entryPoint"));
            files.put(name, resource("/bundle/" + name));
            byEntry.put(entry, name);
            if (entry.equals("index.js") && members.get("imports") instanceof List<?> imports) {
                for (Object each : imports) {
                    Map<?, ?> imported = (Map<?, ?>) each;
                    if ("import-statement".equals(imported.get("kind"))) {
                        parts.add(FOLDER + fileName(imported.get("path")));
                    }
                }
            }
        }
    }

    private static String fileName(@Nullable Object path) {
        String text = String.valueOf(path);
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private static String named(Map<String, String> byEntry, String entry) {
        String name = byEntry.get(entry);
        if (name == null) {
            throw new IllegalStateException("The bundle has no output for " + entry + "; build again");
        }
        return "assets/" + name;
    }

    private static Assets plainModules() {
        Map<String, byte[]> files = new TreeMap<>();
        URL index = Assets.class.getResource("/web/index.js");
        if (index == null) {
            throw new IllegalStateException("The class path has no web/index.js; build again");
        }
        try {
            URI address = index.toURI();
            if (address.getScheme().equals("jar")) {
                try (var jar = FileSystems.newFileSystem(address, Map.of())) {
                    readAll(jar.getPath("/web"), files);
                }
            } else {
                readAll(Path.of(address).resolveSibling(""), files);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Reading the modules of web/", e);
        }
        return new Assets(MODULES, Caching.REVALIDATE, name -> Optional.ofNullable(files.get(name)), files);
    }

    private static void readAll(Path folder, Map<String, byte[]> files) throws IOException {
        try (var found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    /** Only while developing: the one place where a request reaches the file system, and never outside the folder. */
    private static Optional<byte[]> file(Path web, String name) {
        try {
            Path file = web.resolve(name).normalize();
            if (!file.startsWith(web)
                    || !TYPES.containsKey(name.substring(name.lastIndexOf('.') + 1))
                    || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static byte[] resource(String name) {
        try (var in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The class path has no " + name + "; build again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + name, e);
        }
    }

    /**
     * What a page that loads a script from elsewhere writes beside its address.
     *
     * @see <a href="https://www.w3.org/TR/SRI/">Subresource Integrity</a>
     */
    private static String integrity(byte[] bytes) {
        try {
            return "sha384-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-384").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-384", e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
