package conflicttimeline.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The one file that knows the template engine. Safe for use by many threads. */
final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "conflicttimeline.page.templates");

    private Templates() {}

    static String timeline(TimelinePage page) {
        return write("timeline.jte", page);
    }

    static String event(EventPage page) {
        return write("event.jte", page);
    }

    static String failure(FailurePage page) {
        return write("failure.jte", page);
    }

    static String embed(EmbedPage page) {
        return write("embed.jte", page);
    }

    static String embedEvent(EventPage page) {
        return write("embedEvent.jte", page);
    }

    /** One line, without white space around it. */
    static String iframe(Iframe frame) {
        return write("iframe.jte", frame).strip();
    }

    private static String write(String template, Object page) {
        StringOutput text = new StringOutput(1 << 16);
        ENGINE.render(template, page, text);
        return text.toString();
    }
}
