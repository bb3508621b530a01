package dev.counterpoint.export.page;

import dev.counterpoint.export.Html;
import dev.counterpoint.export.TraceMeta;

import org.jspecify.annotations.Nullable;

/** The page's foot: where the trace comes from, and how to check the model again. */
final class PageOrigin {
    private final TraceMeta meta;
    private final StringBuilder html;

    PageOrigin(TraceMeta meta, StringBuilder html) {
        this.meta = meta;
        this.html = html;
    }

    void write() {
        html.append("<footer>\n<h2>Where it comes from</h2>\n<dl>\n");
        row("Spec", meta.spec());
        row("Configuration", meta.config());
        for (TraceMeta.Constant constant : meta.constants()) {
            row("Constant", constant.name() + " = " + constant.value());
        }
        row("Digest of the spec and model", meta.specDigest());
        row("Digest of the configuration", meta.configDigest());
        TraceMeta.Engine engine = meta.engine();
        if (engine != null) {
            String version = engine.version() == null ? "" : " " + engine.version();
            row("Found by", engine.name() + version);
        }
        html.append("</dl>\n");
        String command = meta.command();
        if (command != null) {
            html.append("<p>Check it again, in the folder of the spec:</p>\n")
                    .append("<p class=\"command\"><code id=\"command\">")
                    .append(Html.text(command))
                    .append(
                            "</code> <button type=\"button\" id=\"copy-command\">Copy</button></p>");
        }
        html.append("\n<p class=\"caption\">The whole trace is in this file: Counterpoint opens")
                .append(" the page itself. It loads nothing and sends nothing.</p>\n</footer>\n");
    }

    private void row(String what, @Nullable String value) {
        if (value != null) {
            html.append("<dt>")
                    .append(what)
                    .append("</dt><dd><code>")
                    .append(Html.text(value))
                    .append("</code></dd>\n");
        }
    }
}
