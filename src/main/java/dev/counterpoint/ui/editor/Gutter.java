package dev.counterpoint.ui.editor;

import dev.counterpoint.ui.fx.Icons;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;

import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;

/** What stands beside each line: its number, what is wrong on it, and whether it can be folded. */
final class Gutter implements IntFunction<Label> {
    private static final double MARK = 14;

    private final TlaArea area;
    private final Highlighting highlighting;
    private final Folding folding;
    private final DoubleSupplier textSize;

    Gutter(TlaArea area, Highlighting highlighting, Folding folding, DoubleSupplier textSize) {
        this.area = area;
        this.highlighting = highlighting;
        this.folding = folding;
        this.textSize = textSize;
    }

    @Override
    public Label apply(int line) {
        Label number = new Label(String.valueOf(line + 1));
        number.getStyleClass().add("line-number");
        int digits = Math.max(3, String.valueOf(area.getParagraphs().size()).length());
        double width = digits * textSize.getAsDouble() * 0.6 + 28;
        number.setMinWidth(width);
        number.setPrefWidth(width);
        highlighting
                .ofLine(line)
                .ifPresent(
                        style -> {
                            number.getStyleClass().add("line-" + style);
                            number.setAccessibleText("Line " + (line + 1) + " has a problem");
                        });
        if (folding.at(line).isPresent()) {
            foldMark(number, line);
        }
        return number;
    }

    private void foldMark(Label number, int line) {
        boolean folded = folding.isFolded(line);
        number.setGraphic(Icons.of(folded ? "fth-chevron-right" : "fth-chevron-down", 12));
        number.setContentDisplay(ContentDisplay.RIGHT);
        number.setGraphicTextGap(1);
        number.getStyleClass().add(folded ? "folded" : "foldable");
        number.setOnMousePressed(
                e -> {
                    if (e.getButton() == MouseButton.PRIMARY
                            && e.getX() > number.getWidth() - MARK - 4) {
                        folding.toggle(line);
                        e.consume();
                    }
                });
    }
}
