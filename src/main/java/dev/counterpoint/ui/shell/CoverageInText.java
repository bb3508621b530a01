package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.engine.protocol.ActionCount;
import dev.counterpoint.engine.protocol.CheckEvent.Coverage;
import dev.counterpoint.engine.protocol.ExpressionCount;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.editor.Heat;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.run.RunViewModel;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Colours the text in front by how often the last check did what stands there. */
final class CoverageInText {
    private final RunViewModel run;
    private final EditorTabs tabs;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final Command toggle;

    CoverageInText(RunViewModel run, EditorTabs tabs) {
        this.run = run;
        this.tabs = tabs;
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
