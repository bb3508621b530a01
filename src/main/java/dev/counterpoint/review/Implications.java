package dev.counterpoint.review;

import dev.counterpoint.check.CheckListener;
import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.CheckRun;
import dev.counterpoint.check.Checks;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.lang.CardKind;
import dev.counterpoint.lang.CfgWriter;
import dev.counterpoint.lang.ModelFile;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds out, for invariants that changed, whether the new one implies the old one and the other way
 * round in the states that a model reaches. More is not claimed: in states that are not reached the
 * two may differ.
 */
public final class Implications {
    private static final String OLD = "CounterpointBefore";
    private static final SourceRange NOWHERE = new SourceRange("review", 1, 1, 1, 1);

    private final Checks checks;
    private final Version before;
    private final Version after;
    private final List<Path> libraries;

    /**
     * With what checks, which are not to be written down as runs of the spec.
     *
     * @param libraries where modules are looked for beside the spec's folder
     */
    public Implications(Checks checks, Version before, Version after, List<Path> libraries) {
        this.checks = checks;
        this.before = before;
        this.after = after;
        this.libraries = libraries;
    }

    /** The changes with what was found out of them within a time. */
    public List<PropertyChange> of(List<PropertyChange> changes, Duration budget) {
        List<PropertyChange> comparable =
                changes.stream().filter(Implications::isComparable).toList();
        List<PropertyChange> found = new ArrayList<>(changes);
        Map<Path, List<PropertyChange>> byModel = new HashMap<>();
        for (PropertyChange change : comparable) {
            Path model = model(change);
            if (model == null) {
                found.replaceAll(
                        c ->
                                c.equals(change)
                                        ? c.with(Meaning.UNKNOWN, "No model reaches its states.")
                                        : c);
            } else {
                byModel.computeIfAbsent(model, m -> new ArrayList<>()).add(change);
            }
        }
        int left = byModel.size();
        for (Map.Entry<Path, List<PropertyChange>> one : byModel.entrySet()) {
            CheckResult result = check(one.getKey(), one.getValue(), budget.dividedBy(left));
            for (PropertyChange change : one.getValue()) {
                found.replaceAll(c -> c.equals(change) ? judged(c, result, one.getKey()) : c);
            }
        }
        return found;
    }

    private static boolean isComparable(PropertyChange change) {
        return change.sort() == PropertyChange.Sort.CHANGED
                && change.before() != null
                && change.before().kind() == CardKind.INVARIANT
                && change.card().kind() == CardKind.INVARIANT
                && change.before().parameters().isEmpty()
                && change.card().parameters().isEmpty();
    }

    /** One that checks it, else the spec's first. */
    private @Nullable Path model(PropertyChange change) {
        return Stream.concat(
                        change.card().checkedBy().stream(),
                        after.models().stream().map(ModelFile::file))
                .findFirst()
                .orElse(null);
    }

    private CheckResult check(Path config, List<PropertyChange> changes, Duration budget) {
        String root = after.spec().root().name();
        String module = root + "__compared";
        StringBuilder text = new StringBuilder("---- MODULE " + module + " ----\nEXTENDS " + root);
        text.append("\n").append(OLD).append(" == INSTANCE ");
        text.append(OldModules.name(before.spec().root().name())).append('\n');
        List<Model.Entry> invariants = new ArrayList<>();
        for (PropertyChange change : changes) {
            String name = change.card().name();
            String old = OLD + "!" + name;
            text.append(toOld(name))
                    .append(" == ")
                    .append(name)
                    .append(" => ")
                    .append(old)
                    .append('\n');
            text.append(toNew(name))
                    .append(" == ")
                    .append(old)
                    .append(" => ")
                    .append(name)
                    .append('\n');
            invariants.add(new Model.Entry(toOld(name), NOWHERE));
            invariants.add(new Model.Entry(toNew(name), NOWHERE));
        }
        text.append("====\n");
        Map<String, String> overlays = new HashMap<>(OldModules.of(before.texts()));
        overlays.put(module, text.toString());
        CheckRequest request =
                CheckRequest.of(
                                after.file().resolveSibling(module + ".tla"),
                                new ModelChoice.Text(
                                        String.valueOf(config.getFileName()),
                                        CfgWriter.write(model(config, invariants))))
                        .budget(budget)
                        .libraries(libraries)
                        .overlays(overlays)
                        .search(Search.BREADTH_FIRST.everyProperty(true))
                        .build();
        try (CheckRun run = checks.start(request, new CheckListener() {})) {
            return run.result().join();
        }
    }

    private static String toOld(String name) {
        return "CounterpointNewOld_" + name;
    }

    private static String toNew(String name) {
        return "CounterpointOldNew_" + name;
    }

    /** The new model, asking for nothing but the implications. */
    private Model model(Path config, List<Model.Entry> invariants) {
        Model model =
                after.models().stream()
                        .filter(m -> m.file().equals(config))
                        .findFirst()
                        .orElseThrow()
                        .model();
        return new Model(
                model.constants(),
                model.specification(),
                model.init(),
                model.next(),
                invariants,
                List.of(),
                model.constraints(),
                model.actionConstraints(),
                List.of(),
                null,
                null,
                null,
                false);
    }

    private static PropertyChange judged(PropertyChange change, CheckResult result, Path config) {
        String model = String.valueOf(config.getFileName());
        if (result.kind().verdict() == Kind.Verdict.FAILED) {
            String why =
                    result.errors().isEmpty()
                            ? result.sentence()
                            : result.errors().getFirst().message();
            return change.with(Meaning.UNKNOWN, "The two could not be compared: " + why);
        }
        String name = change.card().name();
        return new Judged(
                        model,
                        result.figures().distinct(),
                        result.exhausted(),
                        violation(result, toOld(name)),
                        violation(result, toNew(name)))
                .of(change);
    }

    private static @Nullable Counterexample violation(CheckResult result, String name) {
        return result.violations().stream()
                .filter(v -> name.equals(v.property()))
                .findFirst()
                .orElse(null);
    }
}
