package conflicttimeline.page;

import conflicttimeline.http.ProblemDetails;
import conflicttimeline.http.Publishing;
import conflicttimeline.http.Request;
import conflicttimeline.store.Snapshot;
import conflicttimeline.words.Messages;
import java.util.List;
import java.util.function.Supplier;

/** Writes a failure as a page; it needs no data, so that a fault of the database can be told too. */
final class FailureWriter {
    private final Supplier<Snapshot> snapshot;
    private final Publishing publishing;
    private final PageAssets assets;
    private final Links links;

    FailureWriter(Supplier<Snapshot> snapshot, Publishing publishing, PageAssets assets, Links links) {
        this.snapshot = snapshot;
        this.publishing = publishing;
        this.assets = assets;
        this.links = links;
    }

    String write(ProblemDetails problem, Request request) {
        Messages words = Messages.of(links.keep().lang());
        String kind = kind(problem, request);
        String heading = words.text("page.error." + kind);
        return Templates.failure(new FailurePage(
                frame(words, heading),
                problem.status(),
                heading,
                words.text("page.error." + kind + ".help", "id", problem.id().orElse("")),
                // the other kinds are said whole in the reader's language
                kind.equals("request") ? problem.detail() : "",
                nearest(problem)));
    }

    private static String kind(ProblemDetails problem, Request request) {
        if (problem.status() == 404) {
            return request.pathParameters().containsKey("id") ? "event" : "nothing";
        }
        if (problem.status() == 503) {
            return "busy";
        }
        return problem.status() >= 500 ? "ours" : "request";
    }

    private Frame frame(Messages words, String heading) {
        return new Frame(
                words,
                links,
                publishing,
                assets,
                "",
                "",
                heading,
                "",
                words.language().tag(),
                "",
                "",
                "website",
                "",
                "",
                List.of(),
                "",
                Edition.NONE,
                "",
                List.of());
    }

    private List<Notice.Way> nearest(ProblemDetails problem) {
        if (problem.nearest().isEmpty()) {
            return List.of();
        }
        try {
            return TimelineWriter.ways(snapshot.get(), problem.nearest(), links, links.keep());
        } catch (RuntimeException withoutData) {
            return List.of();
        }
    }
}
