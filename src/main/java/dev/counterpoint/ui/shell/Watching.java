package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.lang.ModuleHeader;
import dev.counterpoint.lang.write.Completion;
import dev.counterpoint.lang.write.Offer;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.ExpressionField;
import dev.counterpoint.ui.run.ModelEntry;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.trace.EvaluateView;
import dev.counterpoint.ui.trace.EvaluateViewModel;
import dev.counterpoint.ui.trace.Evaluations;
import dev.counterpoint.ui.trace.WatchFiles;
import dev.counterpoint.ui.trace.WatchesViewModel;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Supplier;

/** Expressions that are watched along the trace or evaluated at once, in the names of the spec. */
final class Watching {
    private final Workbench workbench;
    private final Knowledge knowledge;
    private final Completion completion;
    private final WatchesViewModel watches;
    private final EvaluateViewModel evaluate;
    private final Exploration exploration;
    private final ObservableValue<@Nullable ModelEntry> chosen;

    /** With the model that is chosen, whose list is shown where no check has ended. */
    Watching(
            Workbench workbench,
            Knowledge knowledge,
            Surroundings around,
            Exploration exploration,
            Evaluations evaluations,
            ObservableValue<@Nullable ModelEntry> chosen) {
        this.workbench = workbench;
        this.knowledge = knowledge;
        this.exploration = exploration;
        this.chosen = chosen;
        completion = new Completion(knowledge.reference());
        watches =
                new WatchesViewModel(
                        exploration,
                        evaluations,
                        around.threads(),
                        new WatchFiles(around.data().resolve("watches")));
        evaluate = new EvaluateViewModel(exploration, evaluations, around.threads());
        exploration.result().addListener((o, was, is) -> choose());
        chosen.addListener((o, was, is) -> choose());
        choose();
    }

    private void choose() {
        watches.show(model());
    }

    /** The model of the trace that is shown, else the one that would be checked. */
    private @Nullable Path model() {
        var result = exploration.result().get();
        CheckRequest checked = result == null ? null : result.request();
        if (checked != null && checked.model() instanceof ModelChoice.File file) {
            return file.config();
        }
        if (checked != null && checked.model() instanceof ModelChoice.Text unsaved) {
            return Path.of(unsaved.name());
        }
        ModelEntry entry = chosen.getValue();
        return entry == null ? null : entry.config();
    }

    WatchesViewModel watches() {
        return watches;
    }

    EvaluateViewModel evaluator() {
        return evaluate;
    }

    Offer proposals(String expression, int offset) {
        Path root = workbench.root().get();
        return completion.inExpression(
                expression,
                offset,
                root == null ? "" : ModuleHeader.moduleName(root),
                knowledge.index().get());
    }

    /** Opens the evaluator on what is selected in the editor. */
    Command command(Supplier<String> selected, Overlay overlay) {
        ExpressionField.Source proposals = this::proposals;
        return Command.always(
                "run.evaluate",
                "Evaluate an Expression…",
                "fth-terminal",
                "Shortcut+Shift+ENTER",
                () ->
                        overlay.open(
                                new EvaluateView(
                                        evaluate,
                                        watches,
                                        proposals,
                                        selected.get(),
                                        overlay::close)));
    }
}
