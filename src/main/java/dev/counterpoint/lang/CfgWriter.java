package dev.counterpoint.lang;

import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Assignment;
import dev.counterpoint.spec.Model.Entry;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Writes a model as a configuration file that TLC 1.7.3 reads. ALIAS and POSTCONDITION are left
 * out: that version takes them for names of invariants. Values are written as they are; see {@code
 * GeneratedModel} for those that such a file cannot hold.
 */
public final class CfgWriter {
    private CfgWriter() {}

    /** The file's text. */
    public static String write(Model model) {
        StringBuilder text = new StringBuilder();
        one(text, "SPECIFICATION", model.specification());
        one(text, "INIT", model.init());
        one(text, "NEXT", model.next());
        if (!model.constants().isEmpty()) {
            text.append("CONSTANTS\n");
            model.constants().forEach(c -> text.append("    ").append(line(c)).append('\n'));
        }
        all(text, "INVARIANTS", model.invariants());
        all(text, "PROPERTIES", model.properties());
        all(text, "CONSTRAINTS", model.constraints());
        all(text, "ACTION_CONSTRAINTS", model.actionConstraints());
        model.symmetry().forEach(entry -> one(text, "SYMMETRY", entry));
        one(text, "VIEW", model.view());
        if (model.deadlock() != null) {
            text.append("CHECK_DEADLOCK ").append(model.deadlock() ? "TRUE" : "FALSE").append('\n');
        }
        return text.toString();
    }

    private static String line(Assignment assignment) {
        String module = assignment.inModule();
        return assignment.name()
                + (assignment.override() ? " <- " : " = ")
                + (module == null ? "" : "[" + module + "] ")
                + assignment.value();
    }

    private static void one(StringBuilder text, String word, @Nullable Entry entry) {
        if (entry != null) {
            text.append(word).append(' ').append(entry.name()).append('\n');
        }
    }

    private static void all(StringBuilder text, String word, List<Entry> entries) {
        if (!entries.isEmpty()) {
            text.append(word).append('\n');
            entries.forEach(e -> text.append("    ").append(e.name()).append('\n'));
        }
    }
}
