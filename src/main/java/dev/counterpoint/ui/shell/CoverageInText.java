package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.RecordedGraph;
import dev.counterpoint.engine.protocol.ActionCount;
import dev.counterpoint.engine.protocol.CheckEvent.Coverage;
import dev.counterpoint.engine.protocol.ExpressionCount;
import dev.counterpoint.engine.protocol.Premise;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.state.Trace;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.editor.Heat;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.run.CoverageView;
import dev.counterpoint.ui.run.RunView;
import dev.counterpoint.ui.run.RunViewModel;
import dev.counterpoint.ui.session.Exploration;
import dev.counterpoint.ui.session.Recording;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the last check did how often: on a page, and as colours under the text in front. */
final class CoverageInText {
    private final RunViewModel run;
    private final EditorTabs tabs;
    private final Exploration exploration;
    private final ShellViewModel shell;
    private final Consumer<SourceRange> reveal;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final Command toggle;

    CoverageInText(
            RunViewModel run,
            EditorTabs tabs,
            Exploration exploration,
            ShellViewModel shell,
            Consumer<SourceRange> reveal) {
        this.run = run;
        this.tabs = tabs;
        this.exploration = exploration;
        this.shell = shell;
        this.reveal = reveal;
        toggle =
                Command.when(
                        "view.coverage",
                        "Coverage in the Text",
                        "fth-bar-chart-2",
                        null,
                        Bindings.createBooleanBinding(
                                () -> coverage() != null || on.get(), run.result(), on),
                        () -> on.set(!on.get()));
        on.addListener(o -> show());
        run.result().addListener(o -> show());
        tabs.current().addListener((o, was, is) -> show());
    }

    /** Turns it on and off. */
    Command toggle() {
        return toggle;
    }

    /** The page beside the run that tells all that was counted. */
    RunView.Page page() {
        return new RunView.Page(
                "run-page-coverage",
                "Coverage",
                "fth-bar-chart-2",
                () -> new CoverageView(run, reveal, this::showWay, toggle));
    }

    private void showWay(Premise premise) {
        Trace way = premise.witness();
        if (way != null) {
            RecordedGraph recorded = run.recorded().get();
            exploration.show(
                    way, premise.graphStates(), recorded == null ? null : Recording.of(recorded));
            shell.arrangement().set(Arrangement.EXPLORE);
        }
    }

    private @Nullable Coverage coverage() {
        CheckResult result = run.result().get();
        return result == null ? null : result.findings().coverage();
    }

    private void show() {
        EditorView editor = tabs.current().get();
        if (editor == null || (run.result().get() == null && on.get())) {
            return;
        }
        Coverage coverage = coverage();
        if (!on.get() || coverage == null) {
            editor.heat(List.of(), "", () -> {});
            return;
        }
        String module = editor.document().module();
        boolean expressions = !coverage.expressions().isEmpty();
        editor.heat(
                expressions ? expressions(coverage, module) : actions(coverage, module),
                expressions
                        ? "How often each expression was evaluated:"
                        : "How often each action was taken:",
                () -> on.set(false));
    }

    private static List<Heat> expressions(Coverage coverage, String module) {
        List<Heat> heats = new ArrayList<>();
        for (ExpressionCount expression : coverage.expressions()) {
            if (expression.range().module().equals(module)) {
                heats.add(new Heat(expression.range(), expression.count()));
            }
        }
        return heats;
    }

    private static List<Heat> actions(Coverage coverage, String module) {
        List<Heat> heats = new ArrayList<>();
        for (ActionCount action : coverage.actions()) {
            SourceRange range = action.range();
            if (range != null && range.module().equals(module)) {
                heats.add(new Heat(range, action.taken()));
            }
        }
        return heats;
    }
}
