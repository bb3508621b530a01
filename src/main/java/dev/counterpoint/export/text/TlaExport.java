package dev.counterpoint.export.text;

import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.export.TraceWords;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.ValueText;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.stream.Collectors;

/**
 * A trace as a TLA+ module of its own, whose one behavior is the trace, and the model with which
 * plain TLC checks that: it finds as many states as the trace has different ones, and that the
 * behavior gets to its end.
 */
public final class TlaExport {
    private static final int WIDTH = 88;

    private final TraceFile file;
    private final Trace trace;
    private final TlaNames names;
    private final StringBuilder out = new StringBuilder();

    private TlaExport(TraceFile file) {
        this.file = file;
        trace = file.trace();
        names = new TlaNames(trace);
    }

    /** What a file's module is called where nobody says otherwise: {@code LeaseTrace}. */
    public static String moduleName(TraceFile file) {
        String spec = file.meta().spec();
        String name = spec == null ? "" : file.meta().fromSpec(spec).replaceAll("\\.tla$", "");
        return (isModuleName(name) ? name : "") + "Trace";
    }

    /** Whether a module can be called so. */
    public static boolean isModuleName(String name) {
        return RecordValue.isFieldName(name) && !name.startsWith("WF_") && !name.startsWith("SF_");
    }

    /** Writes the module; its file has its name and {@code .tla}. */
    public static void writeModule(TraceFile file, String module, Appendable out)
            throws IOException {
        TlaExport export = new TlaExport(file);
        export.module(module);
        out.append(export.out);
    }

    /** Writes the model with which it is checked; its file has the module's name and .cfg. */
    public static void writeModel(TraceFile file, Appendable out) throws IOException {
        TlaNames names = new TlaNames(file.trace());
        out.append("SPECIFICATION ").append(names.own("Spec")).append('\n');
        out.append("PROPERTY ").append(names.own("ReachesTheEnd")).append('\n');
        out.append("CHECK_DEADLOCK FALSE\n");
        if (!names.modelValues().isEmpty()) {
            out.append("CONSTANTS\n");
            for (String name : names.constants()) {
                out.append("    ").append(name).append(" = ").append(name).append('\n');
            }
        }
    }

    private void module(String module) {
        String dashes = "-".repeat(Math.max(4, (76 - module.length()) / 2));
        out.append(dashes)
                .append(" MODULE ")
                .append(module)
                .append(' ')
                .append(dashes)
                .append('\n');
        comments();
        out.append("EXTENDS Integers").append(names.needsFunctions() ? ", TLC" : "").append("\n\n");
        if (!names.modelValues().isEmpty()) {
            out.append("\\* Model values: each is equal to itself only.\n")
                    .append("CONSTANTS ")
                    .append(String.join(", ", names.constants()))
                    .append("\n\n");
        }
        String at = names.own("at");
        out.append("VARIABLES\n    \\* How far the trace has come.\n    ").append(at);
        trace.variables().forEach(v -> out.append(",\n    ").append(v));
        out.append("\n\n");
        String vars = trace.variables().stream().collect(Collectors.joining(", "));
        out.append(names.own("vars")).append(" == <<").append(at).append(", ");
        out.append(vars).append(">>\n\n");
        for (int i = 0; i < trace.states().size(); i++) {
            state(i);
        }
        behavior(at);
        out.append("=".repeat(module.length() + 2 * dashes.length() + 9)).append('\n');
    }

    private void comments() {
        comment(file.headline());
        String violation = TraceWords.violation(file);
        comment(violation);
        TraceMeta.Property property = file.meta().property();
        if (property != null) {
            comment(TraceWords.message(property));
            comment(property.formal());
        }
        String spec = file.meta().spec();
        comment(spec == null ? null : "A trace of " + file.meta().fromSpec(spec) + ".");
        comment(
                "The one behavior of this module is the trace; TLC checks that with the model beside it.");
    }

    /** Comments are ASCII in what older tools read, and can end at no line but their own. */
    private void comment(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            text.lines()
                    .forEach(
                            line ->
                                    out.append("\\* ")
                                            .append(TlaNames.ascii(line).stripTrailing())
                                            .append('\n'));
        }
    }

    private void state(int index) {
        out.append("\\* ").append(TlaNames.ascii(TraceWords.heading(trace, index))).append('\n');
        out.append(names.state(index)).append(" == [");
        State state = trace.states().get(index);
        for (int v = 0; v < state.values().size(); v++) {
            String start = "    " + state.variables().get(v) + " |-> ";
            String value =
                    ValueText.pretty(names.plain(state.values().get(v)), WIDTH - start.length());
            out.append(v == 0 ? "\n" : ",\n")
                    .append(start)
                    .append(value.replace("\n", "\n" + " ".repeat(start.length())));
        }
        out.append("]\n\n");
    }

    private void behavior(String at) {
        int count = trace.states().size();
        String last = Integer.toString(count);
        String trace = names.own("Trace");
        out.append(trace).append(" == <<");
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : i % 8 == 0 ? ",\n    " : ", ").append(names.state(i));
        }
        out.append(">>\n\n").append(names.own("Init")).append(" ==\n    /\\ ").append(at);
        out.append(" = 1\n");
        this.trace
                .variables()
                .forEach(v -> out.append("    /\\ %s = %s[1].%s\n".formatted(v, trace, v)));
        out.append('\n').append(names.own("Next")).append(" ==\n");
        boolean loops = this.trace.loop().isPresent();
        int loop = this.trace.loop().orElse(0) + 1;
        out.append(
                loops
                        ? "    /\\ %s' = IF %s < %s THEN %s + 1 ELSE %s\n"
                                .formatted(at, at, last, at, Integer.toString(loop))
                        : "    /\\ %s < %s\n    /\\ %s' = %s + 1\n".formatted(at, last, at, at));
        this.trace
                .variables()
                .forEach(v -> out.append("    /\\ %s' = %s[%s'].%s\n".formatted(v, trace, at, v)));
        out.append(
                "\n%s == %s /\\ [][%s]_%s /\\ WF_%s(%s)\n\n"
                        .formatted(
                                names.own("Spec"),
                                names.own("Init"),
                                names.own("Next"),
                                names.own("vars"),
                                names.own("vars"),
                                names.own("Next")));
        out.append(
                loops
                        ? "\\* The loop is gone through again and again.\n"
                        : "\\* The behavior gets to the last state.\n");
        out.append(
                "%s == %s(%s = %s)\n\n"
                        .formatted(names.own("ReachesTheEnd"), loops ? "[]<>" : "<>", at, last));
    }
}
