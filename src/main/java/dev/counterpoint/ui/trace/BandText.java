package dev.counterpoint.ui.trace;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.Typeface;
import dev.counterpoint.graph.picture.StateLabel;
import dev.counterpoint.ui.fx.CanvasPane;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Text in the rows under the timeline, cut to its room. */
final class BandText {
    static final double ROW = 22;
    static final double SIZE = 12;
    static final Font MONO = Font.font("Counterpoint Mono", SIZE);
    static final Font SANS = Font.font("Counterpoint Sans", SIZE);
    static final Font BOLD = Font.font("Counterpoint Sans", FontWeight.BOLD, SIZE);

    private final CanvasPane canvas;
    private final double character;

    BandText(CanvasPane canvas, Fonts fonts) {
        this.canvas = canvas;
        character = fonts.metrics(Typeface.MONO).width("0000000000", SIZE) / 10;
    }

    CanvasPane canvas() {
        return canvas;
    }

    /** How many characters have room. */
    int room(double width) {
        return (int) (width / character);
    }

    /** On the row's middle, from the left, or not at all where there is no room. */
    void left(GraphicsContext g, String text, String colour, Font font, double x, double width) {
        int room = room(width);
        if (room >= 2) {
            g.setFont(font);
            g.setFill(canvas.color(colour));
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(StateLabel.abbreviate(text, room), x, ROW / 2 + 0.5);
        }
    }

    /** On the row's middle, around a place. */
    void middle(GraphicsContext g, String text, String colour, Font font, double x, double width) {
        int room = room(width);
        if (room >= 2) {
            g.setFont(font);
            g.setFill(canvas.color(colour));
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(StateLabel.abbreviate(text, room), x, ROW / 2 + 0.5);
        }
    }
}
