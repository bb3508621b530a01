package dev.counterpoint.check;

import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;
import dev.counterpoint.lang.CfgReader;
import dev.counterpoint.lang.CfgWriter;
import dev.counterpoint.lang.SourceText;
import dev.counterpoint.lang.SpecDigest;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the records tell of a spec's properties, and whether it still says what was checked. */
public final class RunHistory {
    private final List<RunRecord> runs;
    private final Map<String, String> unsaved;
    private final Map<List<@Nullable Object>, String> digests = new HashMap<>();

    /**
     * Of these records.
     *
     * @param runs the oldest first
     * @param unsaved texts by module name that stand in for what is on disk
     */
    public RunHistory(List<RunRecord> runs, Map<String, String> unsaved) {
        this.runs = List.copyOf(runs);
        this.unsaved = Map.copyOf(unsaved);
    }

    /**
     * The last verdict of a property or assumption for each model that was checked, the newest
     * first.
     *
     * @param specs the root modules through which it is checked
     */
    public List<PastVerdict> of(Card card, Collection<Path> specs) {
        Map<String, PastVerdict> latest = new LinkedHashMap<>();
        for (RunRecord run : runs) {
            Kind.Verdict verdict = specs.contains(run.spec()) ? verdict(card, run) : null;
            if (verdict != null) {
                latest.put(
                        run.spec() + "\n" + run.modelName(),
                        new PastVerdict(
                                verdict, run.time(), run.modelName(), run.spec(), isBefore(run)));
            }
        }
        List<PastVerdict> newest = new ArrayList<>(latest.values());
        newest.sort(Comparator.comparing(PastVerdict::time).reversed());
        return newest;
    }

    private static Kind.@Nullable Verdict verdict(Card card, RunRecord run) {
        for (RunRecord.Outcome outcome : run.properties()) {
            if (outcome.name().equals(card.name())) {
                return outcome.verdict();
            }
        }
        boolean checkedAlways = card.kind() == CardKind.ASSUMPTION && !card.checkedBy().isEmpty();
        if (!checkedAlways || run.kind().verdict() == Kind.Verdict.FAILED) {
            return null;
        }
        // Assumptions come before the first state; the first false one ends the check.
        return run.kind() == Kind.ASSUMPTION || run.distinct() == 0
                ? Kind.Verdict.INCOMPLETE
                : Kind.Verdict.PASSED;
    }

    private boolean isBefore(RunRecord run) {
        List<@Nullable Object> key = new ArrayList<>();
        key.add(run.spec());
        key.add(run.config());
        key.add(run.said());
        key.add(run.libraries());
        return !digests.computeIfAbsent(key, k -> digest(run)).equals(run.specDigest());
    }

    /** Of what the run's files say now; empty where they cannot be read. */
    private String digest(RunRecord run) {
        CheckRequest request =
                CheckRequest.of(run.spec(), new ModelChoice.Beside())
                        .workers(0)
                        .libraries(run.libraries())
                        .overlays(unsaved)
                        .build();
        try {
            String model = run.said() == null ? config(run.config()) : run.said();
            return SpecDigest.of(SpecFiles.read(request).userModules(), model);
        } catch (Refusal changed) {
            return "";
        }
    }

    private static @Nullable String config(@Nullable Path file) {
        return file != null && SourceText.read(file) instanceof SourceText.Reading.Text read
                ? CfgWriter.write(CfgReader.read(file, read.text()).model())
                : null;
    }
}
