package dev.counterpoint.ui.editor;

import dev.counterpoint.lang.navigate.Hover;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is told of the proposal that is selected. */
final class ProposalNote extends VBox {
    private static final double WIDTH = 300;

    private final Label plain = new Label();
    private final Label formal = new Label();
    private final Label facts = new Label();

    ProposalNote() {
        super(6);
        getStyleClass().add("proposal-note");
        setPrefWidth(WIDTH);
        setMaxHeight(220);
        formal.setWrapText(true);
        plain.setWrapText(true);
        facts.setWrapText(true);
        formal.getStyleClass().add("mono");
        facts.getStyleClass().add("secondary");
        getChildren().addAll(plain, formal, facts);
    }

    void show(Hover about) {
        plain.setText(about.plain());
        plain.setManaged(!about.plain().isEmpty());
        formal.setText(about.formal());
        facts.setText(about.facts());
    }
}
