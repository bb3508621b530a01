package dev.counterpoint.review;

import dev.counterpoint.lang.ModelFile;
import dev.counterpoint.spec.Model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changed in the models: their constants, and what they ask for. */
public final class ModelComparison {
    private final String name;
    private final List<BoundChange> changes = new ArrayList<>();

    private ModelComparison(String name) {
        this.name = name;
    }

    /** The changes, model by model. */
    public static List<BoundChange> of(Version before, Version after) {
        Map<String, Model> old = byName(before);
        List<BoundChange> all = new ArrayList<>();
        byName(after)
                .forEach(
                        (name, model) -> {
                            Model was = old.remove(name);
                            if (was == null) {
                                all.add(new BoundChange(name, "The model is new."));
                            } else {
                                ModelComparison one = new ModelComparison(name);
                                one.compare(was, model);
                                all.addAll(one.changes);
                            }
                        });
        old.keySet().forEach(n -> all.add(new BoundChange(n, "The model is gone.")));
        return all;
    }

    private static Map<String, Model> byName(Version version) {
        Map<String, Model> models = new TreeMap<>();
        for (ModelFile file : version.models()) {
            models.put(String.valueOf(file.file().getFileName()), file.model());
        }
        return models;
    }

    private void compare(Model before, Model after) {
        constants(before, after);
        names(
                names(List.of(before.invariants(), before.properties())),
                names(List.of(after.invariants(), after.properties())),
                "It checks %s, which it did not.",
                "It no longer checks %s.");
        names(
                names(List.of(before.constraints(), before.actionConstraints())),
                names(List.of(after.constraints(), after.actionConstraints())),
                "It is bounded by %s, which it was not.",
                "It is no longer bounded by %s.");
        if (deadlock(before) != deadlock(after)) {
            tell(
                    deadlock(after)
                            ? "It checks for deadlock, which it did not."
                            : "It no longer checks for deadlock.");
        }
        String was = behavior(before);
        String is = behavior(after);
        if (!was.equals(is)) {
            tell("Its behaviors are those of " + is + ", and were those of " + was + ".");
        }
    }

    private static String behavior(Model model) {
        return Stream.of(model.specification(), model.init(), model.next())
                .filter(Objects::nonNull)
                .map(Model.Entry::name)
                .collect(Collectors.joining(" and "));
    }

    private static boolean deadlock(Model model) {
        return !Boolean.FALSE.equals(model.deadlock());
    }

    private static Set<String> names(List<List<Model.Entry>> lists) {
        return lists.stream()
                .flatMap(List::stream)
                .map(Model.Entry::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void names(Set<String> before, Set<String> after, String fresh, String gone) {
        after.stream().filter(n -> !before.contains(n)).forEach(n -> tell(fresh.formatted(n)));
        before.stream().filter(n -> !after.contains(n)).forEach(n -> tell(gone.formatted(n)));
    }

    private void constants(Model before, Model after) {
        Map<String, String> old = constants(before);
        constants(after)
                .forEach(
                        (constant, value) -> {
                            String was = old.remove(constant);
                            if (was == null) {
                                tell(constant + " = " + value + " is new.");
                            } else if (!was.equals(value)) {
                                tell(constant + " = " + value + direction(was, value) + was + ".");
                            }
                        });
        old.forEach((constant, value) -> tell(constant + " = " + value + " is gone."));
    }

    private static Map<String, String> constants(Model model) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Model.Assignment constant : model.constants()) {
            values.put(
                    constant.name(),
                    (constant.override() ? "<- " : "") + constant.value().replaceAll("\\s+", " "));
        }
        return values;
    }

    private static String direction(String before, String after) {
        if (before.matches("-?\\d{1,9}") && after.matches("-?\\d{1,9}")) {
            boolean larger = Integer.parseInt(after) > Integer.parseInt(before);
            return larger ? " is larger than the " : " is smaller than the ";
        }
        if (before.startsWith("{") && after.startsWith("{")) {
            Set<String> was = elements(before);
            Set<String> is = elements(after);
            if (is.equals(was)) {
                return ", in another order than ";
            }
            if (is.containsAll(was)) {
                return " has more elements than ";
            }
            if (was.containsAll(is)) {
                return " has fewer elements than ";
            }
        }
        return ", and was ";
    }

    private static Set<String> elements(String set) {
        return Arrays.stream(set.replaceAll("[{}\\s]", "").split(","))
                .filter(e -> !e.isEmpty())
                .collect(Collectors.toSet());
    }

    private void tell(String sentence) {
        changes.add(new BoundChange(name, sentence));
    }
}
