package dev.counterpoint.ui.shell;

import dev.counterpoint.lang.navigate.TextEdit;
import dev.counterpoint.lang.write.Fix;
import dev.counterpoint.lang.write.Fixes;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.Icons;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Offers to put right what is wrong in a line. */
final class QuickFixes {
    private final Workbench workbench;
    private final Knowledge knowledge;
    private final Overlay overlay;
    private final Fixes fixes;

    QuickFixes(Workbench workbench, Knowledge knowledge, Overlay overlay) {
        this.workbench = workbench;
        this.knowledge = knowledge;
        this.overlay = overlay;
        fixes = new Fixes(knowledge.reference());
    }

    /** Puts a bulb beside each line that can be put right. */
    void install(EditorView editor) {
        editor.onMargin((number, line) -> mark(editor, number, line + 1));
    }

    private void mark(EditorView editor, Label number, int line) {
        if (on(editor, line).isEmpty() || of(editor, line).isEmpty()) {
            return;
        }
        Label bulb = new Label("", Icons.of("fth-zap", 12));
        bulb.getStyleClass().add("fixable");
        bulb.setTooltip(new Tooltip("Put it right (Alt+Enter)"));
        bulb.setOnMousePressed(
                e -> {
                    offer(editor, line);
                    e.consume();
                });
        Node before = number.getGraphic();
        number.setGraphicTextGap(1);
        number.setGraphic(before == null ? bulb : new HBox(bulb, before));
        number.setContentDisplay(before == null ? ContentDisplay.LEFT : ContentDisplay.RIGHT);
    }

    /** Lists what can be done about the line of the caret. */
    void offer(EditorView editor) {
        offer(editor, editor.area().getCurrentParagraph() + 1);
    }

    private void offer(EditorView editor, int line) {
        List<Fix> found = of(editor, line);
        if (found.isEmpty()) {
            workbench.tell(
                    on(editor, line).isEmpty()
                            ? "Nothing is wrong in this line."
                            : "No way is known to put this right by itself.");
            return;
        }
        overlay.open(
                new Picker(
                        "Put it right",
                        "No fix has these letters.",
                        letters ->
                                found.stream()
                                        .filter(f -> f.title().contains(letters))
                                        .map(f -> row(editor, f))
                                        .toList(),
                        overlay::close));
    }

    private static Picker.Row row(EditorView editor, Fix fix) {
        return new Picker.Row(
                fix.title(),
                "",
                "fth-zap",
                () -> editor.document().edit(TextEdit.apply(editor.area().getText(), fix.edits())));
    }

    private List<Fix> of(EditorView editor, int line) {
        String text = editor.area().getText();
        List<Fix> found = new ArrayList<>();
        for (Diagnostic problem : on(editor, line)) {
            for (Fix fix : fixes.of(problem, text, knowledge.index().get())) {
                if (!found.contains(fix)) {
                    found.add(fix);
                }
            }
        }
        return found;
    }

    private List<Diagnostic> on(EditorView editor, int line) {
        Path file = editor.document().path();
        return workbench.problems().problems().stream()
                .filter(d -> d.file() != null && file.equals(d.file().toAbsolutePath().normalize()))
                .filter(d -> isOn(d.range(), line))
                .toList();
    }

    private static boolean isOn(@Nullable SourceRange range, int line) {
        return range == null ? line == 1 : range.line() == line;
    }
}
