package dev.counterpoint.ui.outline;

import atlantafx.base.theme.Styles;

import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.outline.OutlineViewModel.Row;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/** Above the text: its module, and the definition that the caret is in; each leads to its likes. */
public final class Breadcrumb extends HBox {
    private final Label arrow = new Label("", Icons.of("fth-chevron-right", 12));
    private final Button definition;

    /**
     * The path.
     *
     * @param module of the text below
     * @param modules lists the modules of the spec
     * @param definitions lists what the module defines
     */
    public Breadcrumb(
            OutlineViewModel model, String module, Runnable modules, Runnable definitions) {
        getStyleClass().add("breadcrumb");
        setAlignment(Pos.CENTER_LEFT);
        Button first = button("crumb-module", module, "Go to another module", modules);
        first.setGraphic(Icons.of("fth-file-text", 12));
        definition = button("crumb-definition", "", "Go to another definition", definitions);
        getChildren().addAll(first, arrow, definition);
        setMinWidth(0);
        // Else the tabs around it take the focus from the text.
        addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        model.current().addListener((o, was, is) -> show(model, module, is));
        model.module().addListener((o, was, is) -> show(model, module, model.current().get()));
        show(model, module, model.current().get());
    }

    private static Button button(String id, String words, String hint, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, "crumb");
        button.setTooltip(new Tooltip(hint));
        button.setAccessibleText(words + ": " + hint);
        button.setFocusTraversable(false);
        button.setMnemonicParsing(false);
        button.setMinWidth(0);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void show(OutlineViewModel model, String module, @Nullable Row row) {
        boolean ours = model.module().get().equals(module);
        definition.setText(row != null && ours ? row.name() : "…");
        definition.setGraphic(row != null && ours ? Icons.of(row.icon(), 12) : null);
        definition.setAccessibleText(definition.getText() + ": go to another definition");
    }
}
