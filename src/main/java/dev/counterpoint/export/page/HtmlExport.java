package dev.counterpoint.export.page;

import dev.counterpoint.export.Html;
import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.TlaHtml;
import dev.counterpoint.export.TraceActors;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.export.TraceWords;
import dev.counterpoint.state.trace.Actors;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A trace as one HTML page to step through, for those who have nothing installed: no network, no
 * file beside it, and nothing in it runs but its own script. The trace is in it as ITF, in the
 * element {@value #ITF_ID}, so that Counterpoint opens the page itself. The same trace gives the
 * same bytes.
 */
public final class HtmlExport {
    /** The id of the script element that holds the trace as ITF. */
    public static final String ITF_ID = "counterpoint-itf";

    private final SharedTrace shared;
    private final TraceFile file;
    private final PageData data;
    private final StringBuilder html = new StringBuilder(1 << 16);

    private HtmlExport(SharedTrace shared) {
        this.shared = shared;
        file = shared.file();
        data = new PageData(shared);
    }

    /** Writes it in UTF-8, and flushes but does not close. */
    public static void write(SharedTrace shared, OutputStream out) throws IOException {
        HtmlExport page = new HtmlExport(shared);
        page.write();
        out.write(page.html.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void write() throws IOException {
        PageFiles files = PageFiles.read();
        Actors actors = TraceActors.of(file);
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(files.policy())
                .append("\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
                .append(
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>")
                .append(Html.text(file.headline()))
                .append("</title>\n<style>")
                .append(files.style())
                .append("</style>\n</head>\n<body>\n")
                .append("<a class=\"skip\" href=\"#steps\">Skip to the steps</a>\n");
        header();
        controls();
        html.append("<main>\n<div class=\"left\">\n");
        new PagePanels(shared, actors, html).write();
        html.append("</div>\n");
        state();
        html.append("</main>\n");
        new PageOrigin(shared.file().meta(), html).write();
        script(ITF_ID, data.itf());
        script("counterpoint-view", data.view(actors));
        html.append("<script>").append(files.script()).append("</script>\n</body>\n</html>\n");
    }

    private void script(String id, String json) {
        html.append("<script type=\"application/json\" id=\"")
                .append(id)
                .append("\">")
                .append(json)
                .append("</script>\n");
    }

    private void header() {
        TraceMeta.Property property = file.meta().property();
        boolean isCounterexample = property != null && !property.kind().equals("witness");
        html.append("<header>\n<div class=\"verdict\"><span class=\"mark")
                .append(isCounterexample ? "" : " plain")
                .append("\" aria-hidden=\"true\">")
                .append(isCounterexample ? "!" : "i")
                .append("</span><div>\n<p class=\"kicker\">")
                .append(Html.text(kicker(property)))
                .append("</p>\n<h1>")
                .append(Html.text(file.headline()))
                .append("</h1>\n");
        String plain = property == null ? null : property.plain();
        if (plain != null && !plain.equals(file.headline())) {
            paragraph("where", Html.text(plain));
        }
        String violation = TraceWords.violation(file);
        String message = property == null ? null : TraceWords.message(property);
        String loop = TraceWords.loop(file.trace());
        if (violation != null || message != null) {
            String said = violation == null ? "" : "<strong>" + Html.text(violation) + "</strong> ";
            paragraph("where", said + (message == null ? "" : Html.text(message)));
        }
        paragraph(
                "where quiet",
                Html.text(TraceWords.size(file.trace()) + "." + (loop == null ? "" : " " + loop)));
        html.append("</div></div>\n")
                .append("<div><button type=\"button\" class=\"theme\" id=\"theme\">Light / dark")
                .append("</button></div>\n");
        if (property != null && property.formal() != null) {
            String place = property.file() == null ? "" : file.meta().fromSpec(property.file());
            String line = property.line() > 0 ? ", line " + property.line() : "";
            html.append("<details class=\"formal\" open><summary>Formal statement")
                    .append(place.isEmpty() ? "" : " · " + Html.text(place + line))
                    .append("</summary><pre>")
                    .append(new TlaHtml(property.formal()).plain().stripTrailing())
                    .append("</pre></details>\n");
        }
        html.append("</header>\n");
    }

    private static String kicker(TraceMeta.@Nullable Property property) {
        if (property == null) {
            return "A behavior";
        }
        String name = property.name() == null ? "" : " · " + property.name();
        return switch (property.kind()) {
            case "invariant" -> "Violated · invariant" + name.replace(" · ", " ");
            case "property" -> "Violated · property" + name.replace(" · ", " ");
            case "deadlock" -> "Violated · deadlock";
            case "assert" -> "Violated · assertion";
            case "assumption" -> "False · assumption" + name.replace(" · ", " ");
            case "witness" -> "A witness" + name;
            default -> "Violated" + name;
        };
    }

    private void paragraph(String style, String content) {
        html.append("<p class=\"").append(style).append("\">").append(content).append("</p>\n");
    }

    private void controls() {
        html.append("<nav class=\"bar\" id=\"bar\" aria-label=\"Steps of the trace\">\n")
                .append("<div class=\"controls\">\n");
        control("first", "|◀", "First state (Home)");
        control("previous", "◀", "Previous state (left arrow)");
        html.append("<span class=\"quiet\">State</span> <output id=\"at\">1</output>\n");
        control("next", "▶", "Next state (right arrow)");
        control("last", "▶|", "Last state (End)");
        html.append("<span class=\"gap\"></span>\n<span class=\"keys\"><kbd>←</kbd> <kbd>→</kbd> ")
                .append(
                        "step · <kbd>Home</kbd> <kbd>End</kbd> · <kbd>C</kbd> changed only</span>\n")
                .append(
                        "</div>\n<div class=\"strip\" id=\"timeline\" role=\"slider\" tabindex=\"0\"")
                .append(" aria-label=\"Timeline\" aria-valuemin=\"1\" aria-valuenow=\"1\"></div>\n")
                .append("<p class=\"sr\" id=\"said\" aria-live=\"polite\"></p>\n</nav>\n");
    }

    private void control(String id, String sign, String words) {
        html.append("<button type=\"button\" id=\"")
                .append(id)
                .append("\" aria-label=\"")
                .append(words)
                .append("\" title=\"")
                .append(words)
                .append("\">")
                .append(sign)
                .append("</button>\n");
    }

    private void state() {
        TraceMeta.Property property = file.meta().property();
        String message = property == null ? null : TraceWords.message(property);
        String violation = TraceWords.violation(file);
        String bad = message == null ? violation == null ? "" : violation : message;
        html.append("<section class=\"right\" aria-labelledby=\"state-title\">\n")
                .append("<h2 id=\"state-title\">State</h2>\n<p class=\"by\" id=\"by\"></p>\n")
                .append("<p class=\"false\" id=\"false\" hidden>")
                .append(Html.text(bad))
                .append("</p>\n<p class=\"note\" id=\"note\" hidden></p>\n")
                .append("<div class=\"find\"><label><input type=\"checkbox\" id=\"changed\"")
                .append(" checked> changed only</label>\n<input type=\"search\" id=\"variables\"")
                .append(" placeholder=\"Variables…\" aria-label=\"Show variables whose name")
                .append(" contains\">\n<button type=\"button\" id=\"copy-state\">Copy as TLA+")
                .append("</button></div>\n<ul class=\"tree\" id=\"tree\"></ul>\n</section>\n");
    }
}
