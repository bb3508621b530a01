package dev.counterpoint.ui.model;

import dev.counterpoint.check.Kind;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A model beside its siblings.
 *
 * @param constants what each is given
 * @param checked what it checks, by name
 * @param verdict of the last check; null where there was none
 * @param states that were found then, in words
 * @param time that it took, in words
 */
public record ModelRow(
        Path config,
        String name,
        Map<String, String> constants,
        List<String> checked,
        Kind.@Nullable Verdict verdict,
        String states,
        String time) {
    public ModelRow {
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        checked = List.copyOf(checked);
    }

    /** What is the same in all of several models, in a sentence; empty where nothing is. */
    public static String shared(List<ModelRow> rows) {
        if (rows.size() < 2) {
            return "";
        }
        List<String> said = new ArrayList<>();
        common(rows).forEach((name, value) -> said.add(name + " = " + value));
        Set<String> checked = commonChecks(rows);
        String constants = said.isEmpty() ? "" : "All have " + String.join(", ", said) + ". ";
        String checks = checked.isEmpty() ? "" : "All check " + String.join(", ", checked) + ".";
        return (constants + checks).strip();
    }

    private static Map<String, String> common(List<ModelRow> rows) {
        Map<String, String> same = new LinkedHashMap<>();
        if (rows.size() > 1) {
            same.putAll(rows.getFirst().constants());
            rows.forEach(r -> same.entrySet().retainAll(r.constants().entrySet()));
        }
        return same;
    }

    private static Set<String> commonChecks(List<ModelRow> rows) {
        Set<String> same = new LinkedHashSet<>();
        if (rows.size() > 1) {
            same.addAll(rows.getFirst().checked());
            rows.forEach(r -> same.retainAll(r.checked()));
        }
        return same;
    }

    /** What sets it apart from its siblings, a line each. */
    public String differs(List<ModelRow> rows) {
        Map<String, String> common = common(rows);
        List<String> own = new ArrayList<>();
        constants.forEach(
                (name, value) -> {
                    if (!value.equals(common.get(name))) {
                        own.add(name + " = " + value);
                    }
                });
        Set<String> checks = new LinkedHashSet<>(checked);
        checks.removeAll(commonChecks(rows));
        checks.forEach(name -> own.add("checks " + name));
        return String.join("\n", own);
    }
}
