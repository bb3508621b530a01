package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.RecordedGraph;
import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;
import dev.counterpoint.ui.run.Attempt;
import dev.counterpoint.ui.run.RunViewModel;
import dev.counterpoint.ui.session.ActionInfo;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Recording;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** What becomes of checks: what they find is explored, and their verdicts stand with the spec. */
final class Outcomes {
    private final RunViewModel run;
    private final Exploration exploration;
    private final Workbench workbench;
    private final ShellViewModel shell;
    private String said = "";

    Outcomes(RunViewModel run, Exploration exploration, Workbench workbench, ShellViewModel shell) {
        this.run = run;
        this.exploration = exploration;
        this.workbench = workbench;
        this.shell = shell;
    }

    /** From now on. */
    void follow() {
        workbench.analysis().addListener((o, was, is) -> understood(is));
        run.figures().addListener((o, was, is) -> grow());
        run.result().addListener((o, was, is) -> show(is));
        run.queue().ended().addListener((o, was, is) -> ended(is));
        workbench.root().addListener((o, was, is) -> unsay());
    }

    /** A verdict is not said of another spec. */
    private void unsay() {
        if (shell.message().get().equals(said)) {
            shell.message().set("");
        }
    }

    private void understood(@Nullable Analysis analysis) {
        if (analysis == null) {
            return;
        }
        Map<String, ActionInfo> actions = new HashMap<>();
        for (Card card : analysis.cards()) {
            if (card.kind().isAction()) {
                actions.put(card.name(), action(card));
            }
        }
        exploration.actions().set(actions);
    }

    private static ActionInfo action(Card card) {
        return new ActionInfo(
                card.name(),
                card.sentence().isBlank() ? null : card.sentence(),
                card.kind() == CardKind.ENVIRONMENT_ACTION,
                card.range(),
                card.actor());
    }

    /** From the first state on, a check under way is what is explored. */
    private void grow() {
        RecordedGraph recorded = run.recorded().get();
        Attempt shown = run.shown().get();
        boolean asked = shown != null && !shown.isOnSave();
        boolean begins = asked && run.running().get() && !exploration.growing().get();
        if (begins && recorded != null && recorded.graph().states() > 0) {
            exploration.grow(Recording.of(recorded));
        }
    }

    private void show(@Nullable CheckResult result) {
        if (result != null) {
            var recorded = run.recorded().get();
            exploration.show(result, recorded == null ? null : Recording.of(recorded));
        }
    }

    private void ended(@Nullable Attempt attempt) {
        CheckResult result = attempt == null ? null : attempt.result().get();
        if (attempt == null || result == null) {
            return;
        }
        said = result.sentence();
        shell.message().set(said);
        if (result.model() != null) {
            workbench.verdicts().take(result, result.model());
        }
        boolean trace =
                exploration.counterexample().get() != null
                        && exploration.counterexample().get().trace() != null;
        boolean violated = result.kind().verdict() == Kind.Verdict.VIOLATED && trace;
        boolean looked = attempt.equals(run.shown().get()) && !attempt.isOnSave();
        // While others wait nobody is taken elsewhere: the list keeps each verdict.
        if (violated && looked && run.queue().isIdle()) {
            shell.arrangement().set(Arrangement.EXPLORE);
        }
    }
}
