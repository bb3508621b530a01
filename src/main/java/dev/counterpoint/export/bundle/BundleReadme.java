package dev.counterpoint.export.bundle;

import dev.counterpoint.export.Markdown;
import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.export.TraceStory;
import dev.counterpoint.export.TraceWords;

import java.util.List;

/** What a bundle says of itself. */
final class BundleReadme {
    private static final int TOLD = 60;

    private BundleReadme() {}

    static String of(SharedTrace shared) {
        TraceFile file = shared.file();
        StringBuilder text = new StringBuilder();
        text.append("# ").append(Markdown.prose(file.headline())).append("\n\n");
        String violation = TraceWords.violation(file);
        if (violation != null) {
            text.append("**").append(Markdown.prose(violation)).append("**\n\n");
        }
        text.append(TraceWords.size(file.trace())).append(".\n\n");
        files(shared, text);
        command(shared, text);
        List<TraceStory.Sentence> story = TraceStory.of(file.meta()).of(file.trace());
        text.append("## What happens\n\n");
        for (int i = 0; i < Math.min(TOLD, story.size()); i++) {
            text.append(i + 1).append(". ");
            text.append(Markdown.prose(story.get(i).text())).append('\n');
        }
        int more = story.size() - TOLD;
        return text.append(more > 0 ? "\nAnd " + more + " more steps.\n" : "").toString();
    }

    private static void files(SharedTrace shared, StringBuilder text) {
        text.append("| File | What it is |\n| --- | --- |\n")
                .append("| `trace.html` | the trace to step through in any browser |\n")
                .append("| `trace.itf.json` | the trace, for Counterpoint and other tools |\n");
        for (SharedTrace.Source source : shared.sources()) {
            text.append("| ")
                    .append(Markdown.code(BundleExport.SPEC + source.name()))
                    .append(
                            source.name().endsWith(".cfg")
                                    ? " | the configuration |\n"
                                    : " | a module of the spec |\n");
        }
        text.append('\n');
    }

    private static void command(SharedTrace shared, StringBuilder text) {
        TraceMeta meta = shared.file().meta();
        String command = meta.command();
        if (shared.sources().isEmpty()) {
            text.append("The spec is not in this bundle.\n\n");
        } else if (command != null) {
            text.append("Check it again, in the folder `spec`:\n\n")
                    .append(Markdown.block("sh", command))
                    .append('\n');
        }
    }
}
