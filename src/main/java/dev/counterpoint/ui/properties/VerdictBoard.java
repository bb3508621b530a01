package dev.counterpoint.ui.properties;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.CoverageWords;
import dev.counterpoint.check.Kind;
import dev.counterpoint.spec.Model;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The last verdict of each property, by its name. */
public final class VerdictBoard {
    private final ObservableMap<String, LastVerdict> verdicts = FXCollections.observableHashMap();

    /** The verdicts by name. */
    public ObservableMap<String, LastVerdict> verdicts() {
        return verdicts;
    }

    /** The last verdict of a property. */
    public Optional<LastVerdict> of(String property) {
        return Optional.ofNullable(verdicts.get(property));
    }

    /** Takes what a check of this model found. */
    public void take(CheckResult result, Model model) {
        List<String> asked =
                Stream.concat(model.invariants().stream(), model.properties().stream())
                        .map(Model.Entry::name)
                        .toList();
        Set<String> violated = new HashSet<>();
        for (Counterexample violation : result.violations()) {
            if (violation.property() != null) {
                violated.add(violation.property());
                verdicts.put(
                        violation.property(),
                        new LastVerdict(Kind.Verdict.VIOLATED, violation.message(), false));
            }
        }
        Kind.Verdict others =
                result.kind().verdict() == Kind.Verdict.VIOLATED
                        ? Kind.Verdict.INCOMPLETE
                        : result.kind().verdict();
        for (String name : asked) {
            if (!violated.contains(name)) {
                verdicts.put(name, new LastVerdict(others, sentence(result, name), false));
            }
        }
    }

    /** Takes what was found before this session, where nothing was found in it. */
    public void remember(Map<String, LastVerdict> earlier) {
        earlier.forEach(verdicts::putIfAbsent);
    }

    /** That a property says nothing is more to know than that it holds. */
    private static String sentence(CheckResult result, String property) {
        String vacuity = CoverageWords.vacuity(result, property);
        return vacuity == null ? result.sentence() : vacuity + " " + result.sentence();
    }

    /** The spec was changed: what was found may no longer hold. */
    public void age() {
        for (String name : List.copyOf(verdicts.keySet())) {
            LastVerdict verdict = verdicts.get(name);
            if (verdict != null && !verdict.stale()) {
                verdicts.put(name, verdict.aged());
            }
        }
    }

    /** Another spec is open. */
    public void clear() {
        verdicts.clear();
    }
}
