package dev.counterpoint.export.text;

import dev.counterpoint.export.Markdown;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.export.TraceWords;
import dev.counterpoint.state.Change;
import dev.counterpoint.state.Diff;
import dev.counterpoint.state.State;
import dev.counterpoint.state.StateDiff;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A trace as a document for a teammate: what is violated in plain words and formally, then step by
 * step who did what and what changed, the loop in words, and what it takes to check it again. For
 * any reader of CommonMark with tables; the same trace gives the same text.
 */
public final class MarkdownExport {
    private static final int WIDTH = 88;

    /** Two values of this size are easier to compare whole than change by change. */
    private static final int WHOLE_CHARS = 48;

    private static final int CELL_CHARS = 120;
    private static final int MOST_ROWS = 60;

    private final TraceFile file;
    private final Trace trace;
    private final Appendable out;

    private MarkdownExport(TraceFile file, Appendable out) {
        this.file = file;
        this.trace = file.trace();
        this.out = out;
    }

    /** Writes the document. */
    public static void write(TraceFile file, Appendable out) throws IOException {
        MarkdownExport export = new MarkdownExport(file, out);
        export.introduction();
        export.diagrams();
        export.steps();
        export.loop();
        export.origin();
    }

    private void introduction() throws IOException {
        paragraph("# " + Markdown.prose(file.headline()));
        TraceMeta.Property property = file.meta().property();
        if (property != null) {
            if (property.plain() != null && !property.plain().equals(file.headline())) {
                paragraph(Markdown.prose(property.plain()));
            }
            String violation = TraceWords.violation(file);
            paragraph("**" + Markdown.prose(violation == null ? "" : violation) + "**");
            String message = TraceWords.message(property);
            if (message != null) {
                paragraph(Markdown.prose(message));
            }
            if (property.formal() != null) {
                paragraph(Markdown.block("tla", property.formal()).stripTrailing());
            }
            if (property.file() != null) {
                String line = property.line() > 0 ? ", line " + property.line() : "";
                paragraph(
                        "Defined in "
                                + Markdown.code(file.meta().fromSpec(property.file()))
                                + line
                                + ".");
            }
        }
        String loop = TraceWords.loop(trace);
        String size = TraceWords.size(trace) + ".";
        paragraph(loop == null ? size : size + " " + Markdown.prose(loop));
    }

    /** Who did what; of one actor alone a diagram tells nothing that the steps do not. */
    private void diagrams() throws IOException {
        List<Map.Entry<String, String>> parts = MermaidExport.parts(file);
        if (parts.isEmpty()) {
            return;
        }
        paragraph("## Who did what");
        for (Map.Entry<String, String> part : parts) {
            if (parts.size() > 1) {
                paragraph(part.getKey() + ":");
            }
            paragraph("```mermaid\n" + part.getValue() + "```");
        }
    }

    private void steps() throws IOException {
        paragraph("## Step by step");
        for (int i = 0; i < trace.states().size(); i++) {
            paragraph("### " + Markdown.prose(TraceWords.heading(trace, i)));
            if (i == 0) {
                state(trace.states().getFirst());
            } else {
                changes(StateDiff.between(trace.states().get(i - 1), trace.states().get(i)));
            }
            note(i);
        }
        if (trace.states().size() > 1) {
            paragraph("### The last state in full");
            state(trace.states().getLast());
        }
    }

    /** What people wrote on a state. */
    private void note(int state) throws IOException {
        for (TraceMeta.Note note : file.meta().notes()) {
            if (note.state() == state && !note.text().isEmpty()) {
                paragraph("> " + Markdown.prose(note.text()));
            }
        }
    }

    private void loop() throws IOException {
        String loop = TraceWords.loop(trace);
        if (loop == null) {
            return;
        }
        paragraph("## And so on");
        paragraph(Markdown.prose(loop));
        if (!trace.endsStuttering()) {
            State first = trace.states().get(trace.loop().orElseThrow());
            changes(StateDiff.between(trace.states().getLast(), first));
        }
    }

    private void origin() throws IOException {
        TraceMeta meta = file.meta();
        List<String> rows = new ArrayList<>();
        row(rows, "Spec", name(meta, meta.spec()));
        row(rows, "Configuration", name(meta, meta.config()));
        for (TraceMeta.Constant constant : meta.constants()) {
            row(rows, "Constant", constant.name() + " = " + constant.value());
        }
        row(rows, "Digest", meta.specDigest());
        row(rows, "Digest of the configuration", meta.configDigest());
        TraceMeta.Engine engine = meta.engine();
        if (engine != null) {
            String version = engine.version() == null ? "" : " " + engine.version();
            row(rows, "Found by", engine.name() + version);
        }
        if (rows.isEmpty()) {
            return;
        }
        paragraph("## Where it comes from");
        paragraph("| What | Value |\n| --- | --- |\n" + String.join("\n", rows));
        String command = meta.command();
        if (command != null) {
            paragraph("Check it again, in the folder of the spec:");
            out.append(Markdown.block("sh", command));
        }
    }

    private static @Nullable String name(TraceMeta meta, @Nullable String path) {
        return path == null ? null : meta.fromSpec(path);
    }

    private static void row(List<String> rows, String what, @Nullable String value) {
        if (value != null) {
            rows.add("| " + what + " | " + Markdown.code(value) + " |");
        }
    }

    private void state(State state) throws IOException {
        paragraph(Markdown.block("tla", ValueText.pretty(state, WIDTH)).stripTrailing());
    }

    private void changes(StateDiff diff) throws IOException {
        List<String> changed = diff.changed();
        if (changed.isEmpty()) {
            paragraph("Nothing changes.");
            return;
        }
        List<String> rows = new ArrayList<>();
        for (String variable : changed) {
            rows.addAll(rows(variable, diff.get(variable)));
        }
        int more = rows.size() - MOST_ROWS;
        if (more > 0) {
            rows.subList(MOST_ROWS, rows.size()).clear();
            rows.add("| … | and " + more + " more | |");
        }
        paragraph("| Variable | Before | After |\n| --- | --- | --- |\n" + String.join("\n", rows));
        List<String> same = new ArrayList<>(diff.variables());
        same.removeAll(changed);
        if (!same.isEmpty()) {
            paragraph(
                    same.stream()
                            .map(Markdown::code)
                            .collect(Collectors.joining(", ", "Unchanged: ", ".")));
        }
    }

    private static List<String> rows(String variable, Diff diff) {
        return Change.of(variable, diff, MarkdownExport::isShort).stream()
                .map(MarkdownExport::row)
                .toList();
    }

    /** Functions and records are told by key; what else is short, whole. */
    private static boolean isShort(Diff diff) {
        return !(diff instanceof Diff.FunctionDiff)
                && !(diff instanceof Diff.RecordDiff)
                && ValueText.fits(diff.before(), WHOLE_CHARS)
                && ValueText.fits(diff.after(), WHOLE_CHARS);
    }

    private static String row(Change change) {
        String missing = change.element() ? "*not in it*" : "*not there*";
        return row(change.place(), cell(change.before(), missing), cell(change.after(), missing));
    }

    private static String row(String place, String before, String after) {
        return "| " + Markdown.code(place) + " | " + before + " | " + after + " |";
    }

    private static String cell(@Nullable Value value, String missing) {
        return value == null ? missing : Markdown.code(ValueText.shorten(value, CELL_CHARS));
    }

    private void paragraph(String text) throws IOException {
        out.append(text).append("\n\n");
    }
}
