package dev.counterpoint.trim;

import dev.counterpoint.engine.protocol.TrimStudy;
import dev.counterpoint.state.ValueText;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Values that could be others, in sentences. */
public final class FreedomWords {
    private static final int VALUE_CHARS = 40;

    private FreedomWords() {}

    /**
     * A line for each variable that could be another, and for each entry of those that could not as
     * a whole.
     */
    public static List<String> lines(List<TrimStudy.Freedom> freedoms) {
        Set<String> whole = new HashSet<>();
        freedoms.stream().filter(f -> f.key() == null).forEach(f -> whole.add(f.variable()));
        Map<String, List<TrimStudy.Freedom>> byPlace = new LinkedHashMap<>();
        for (TrimStudy.Freedom freedom : freedoms) {
            if (freedom.key() == null || !whole.contains(freedom.variable())) {
                byPlace.computeIfAbsent(freedom.place(), p -> new ArrayList<>()).add(freedom);
            }
        }
        List<String> lines = new ArrayList<>();
        byPlace.forEach((place, all) -> lines.add(line(place, all)));
        return lines;
    }

    private static String line(String place, List<TrimStudy.Freedom> all) {
        String states =
                all.stream()
                        .map(f -> String.valueOf(f.state() + 1))
                        .collect(Collectors.joining(", "));
        return place
                + " could be another in "
                + (all.size() == 1 ? "state " : "states ")
                + states
                + ", such as "
                + ValueText.shorten(all.getFirst().instead(), VALUE_CHARS)
                + " in state "
                + (all.getFirst().state() + 1)
                + ".";
    }
}
