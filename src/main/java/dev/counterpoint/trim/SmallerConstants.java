package dev.counterpoint.trim;

import dev.counterpoint.check.ReadyModel;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.TrimProblem;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Constants made smaller as long as the model still fails: a member less in a set, one less in a
 * number, one constant after the other. What it comes to is the smallest of those tried.
 */
public final class SmallerConstants {
    private static final int MOMENT_MILLIS = 150;

    private final Explorer explorer;
    private final TrimResult of;
    private final long end;
    private final List<String> tried = new ArrayList<>();
    private boolean undecided;

    /**
     * What it came to.
     *
     * @param constants all constants whose values became smaller, with these
     * @param best the best counterexample there; null where none became smaller
     * @param tried the values that were tried and do not fail
     * @param complete whether all was tried that was to be
     */
    public record Result(
            Map<String, String> constants,
            @Nullable Trimmed best,
            List<String> tried,
            boolean complete) {
        public Result {
            constants = new LinkedHashMap<>(constants);
            tried = List.copyOf(tried);
        }
    }

    SmallerConstants(Explorer explorer, TrimResult of, Duration budget) {
        this.explorer = explorer;
        this.of = of;
        this.end = System.nanoTime() + budget.toNanos();
    }

    Result find() {
        Map<String, String> smaller = new LinkedHashMap<>();
        Trimmed best = null;
        ReadyModel model = of.model();
        if (model == null || of.kind() == null || of.kind() == TrimTask.Kind.ASSERT) {
            return new Result(smaller, null, tried, true);
        }
        for (Model.Assignment constant : model.model().constants()) {
            String value = constant.override() ? null : less(constant.value());
            while (value != null) {
                if (System.nanoTime() - end > 0) {
                    return new Result(smaller, best, tried, false);
                }
                Map<String, String> attempt = new LinkedHashMap<>(smaller);
                attempt.put(constant.name(), value);
                Trimmed found = search(model, attempt);
                if (undecided) {
                    return new Result(smaller, best, tried, false);
                }
                if (found == null) {
                    tried.add(constant.name() + " = " + value);
                    break;
                }
                best = found;
                smaller = attempt;
                value = less(value);
            }
        }
        return new Result(smaller, best, tried, true);
    }

    /** The next smaller value; null where there is none, or it is no set of names and no number. */
    static @Nullable String less(String value) {
        String dense = value.strip();
        if (dense.matches("[1-9]\\d{0,8}")) {
            return Integer.toString(Integer.parseInt(dense) - 1);
        }
        boolean several = dense.matches("\\{[^{}<>()\\[\\]]*,[^{}<>()\\[\\]]*}");
        return several ? dense.substring(0, dense.lastIndexOf(',')).strip() + "}" : null;
    }

    private @Nullable Trimmed search(ReadyModel model, Map<String, String> constants) {
        String property = of.property();
        ReadyModel aimed = property == null ? model : model.onlyFor(property);
        Reply.Loaded loaded = explorer.load(aimed.withConstants(constants).source()).join();
        boolean failed =
                loaded.diagnostics().stream()
                        .anyMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
        long left = (end - System.nanoTime()) / 1_000_000;
        undecided = left <= 0;
        if (failed || undecided) {
            return null;
        }
        TrimTask task =
                new TrimTask(
                        null,
                        of.kind(),
                        property,
                        of.roles().environment(),
                        of.roles().actors(),
                        of.request().order(),
                        left);
        Reply.Trimming reply = explorer.trim(task, MOMENT_MILLIS).join();
        List<Trimmed> found = new ArrayList<>(reply.results());
        while (!reply.done()) {
            reply = explorer.trimOn(MOMENT_MILLIS, false).join();
            found.addAll(reply.results());
        }
        TrimProblem problem = reply.problem();
        boolean none = problem != null && problem.kind() == TrimProblem.Kind.NOT_VIOLATED;
        undecided = !none && (found.isEmpty() || problem != null);
        return none || undecided ? null : found.getLast();
    }
}
