package dev.counterpoint.ui.model;

import dev.counterpoint.check.Kind;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
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

    /** The constants that are the same in all of several models, as they are written. */
    public static Map<String, String> common(List<ModelRow> rows) {
        Map<String, String> same = new LinkedHashMap<>();
        if (rows.size() > 1) {
            same.putAll(rows.getFirst().constants());
            rows.forEach(r -> same.entrySet().retainAll(r.constants().entrySet()));
        }
        return same;
    }

    /** What sets it apart from its siblings. */
    public String differs(Map<String, String> common) {
        Set<String> own = new LinkedHashSet<>();
        constants.forEach(
                (name, value) -> {
                    if (!value.equals(common.get(name))) {
                        own.add(name + " = " + value);
                    }
                });
        return String.join("\n", own);
    }
}
