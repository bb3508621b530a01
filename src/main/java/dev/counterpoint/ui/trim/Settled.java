package dev.counterpoint.ui.trim;

import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.trim.TrimResult;

import java.util.ArrayList;
import java.util.List;

/** A trace that costs no more than the best stays: nobody has to learn another one for nothing. */
final class Settled {
    private Settled() {}

    /** Whether a result is better than the trace as it was given. */
    static boolean isBetter(Trimmed given, Trimmed found) {
        return !given.cost().equals(found.cost())
                || !given.trace().loop().equals(found.trace().loop());
    }

    /** A result whose best is the given trace where that is as good. */
    static TrimResult of(TrimResult result) {
        Trimmed given = result.given();
        Trimmed best = result.best();
        TraceFile file = result.file();
        if (isBetter(given, best) || file == null || given.trace().equals(best.trace())) {
            return result;
        }
        List<Trimmed> found = new ArrayList<>(result.found());
        found.removeLast();
        found.add(
                new Trimmed(
                        best.stage(),
                        given.trace(),
                        given.cost(),
                        best.word(),
                        best.proved(),
                        best.ended(),
                        best.ruledOut(),
                        best.figures()));
        return new TrimResult(
                result.request(),
                result.model(),
                result.roles(),
                result.kind(),
                result.property(),
                found,
                new TraceFile(given.trace(), file.meta()),
                result.certificate(),
                null,
                result.notes());
    }
}
