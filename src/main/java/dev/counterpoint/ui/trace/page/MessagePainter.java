package dev.counterpoint.ui.trace.page;

import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;
import dev.counterpoint.state.trace.Message;
import dev.counterpoint.ui.fx.CanvasPane;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import java.util.List;

/** Paints one message: an arrow from who sent it to who took it; dashed where nobody took it. */
final class MessagePainter {
    private static final double SIZE = 11;
    private static final Font LABEL = Font.font("Counterpoint Mono", SIZE);
    private static final List<String> KINDS = List.of("type", "kind", "mtype", "tag", "op");

    private final CanvasPane canvas;
    private final double character;

    /** Where it goes from and to, on a diagram with columns of this width. */
    record Arrow(double fromX, double fromY, double toX, double toY, double column) {
        boolean stays() {
            return Math.abs(toX - fromX) < 1;
        }
    }

    MessagePainter(CanvasPane canvas, double character) {
        this.canvas = canvas;
        this.character = character * SIZE / 12;
    }

    void paint(GraphicsContext g, Arrow arrow, Message message, boolean taken) {
        String ink = taken ? "-cp-text" : "-cp-quiet";
        g.setStroke(canvas.color(ink));
        g.setLineWidth(taken ? 1.5 : 1);
        if (taken) {
            g.setLineDashes((double[]) null);
        } else {
            g.setLineDashes(4, 4);
        }
        double bend = arrow.stays() ? arrow.column() * 0.38 : 0;
        double middleX = (arrow.fromX() + arrow.toX()) / 2 + bend;
        double middleY = (arrow.fromY() + arrow.toY()) / 2;
        double tipX = arrow.toX();
        double tipY = arrow.toY() - (arrow.toY() > arrow.fromY() ? 13 : 0);
        g.beginPath();
        g.moveTo(arrow.fromX(), arrow.fromY());
        if (arrow.stays()) {
            g.quadraticCurveTo(arrow.fromX() + 2 * bend, middleY, tipX, tipY);
        } else {
            g.lineTo(tipX, tipY);
        }
        g.stroke();
        g.setLineDashes((double[]) null);
        tip(g, arrow, ink, bend, tipX, tipY);
        label(g, message, arrow, middleX, (arrow.fromY() + tipY) / 2);
    }

    private void tip(GraphicsContext g, Arrow arrow, String ink, double bend, double x, double y) {
        double fromX = arrow.stays() ? arrow.fromX() + 2 * bend : arrow.fromX();
        double fromY = arrow.stays() ? (arrow.fromY() + arrow.toY()) / 2 : arrow.fromY();
        double angle = Math.atan2(y - fromY, x - fromX);
        g.setFill(canvas.color(ink));
        g.fillPolygon(
                new double[] {x, x - 9 * Math.cos(angle - 0.4), x - 9 * Math.cos(angle + 0.4)},
                new double[] {y, y - 9 * Math.sin(angle - 0.4), y - 9 * Math.sin(angle + 0.4)},
                3);
    }

    private void label(GraphicsContext g, Message message, Arrow arrow, double x, double y) {
        int room = Math.max(8, (int) ((arrow.column() - 24) / character));
        String text = brief(message.content(), room);
        double width = text.length() * character + 8;
        g.setFill(canvas.color("-cp-surface"));
        g.fillRoundRect(x - width / 2, y - 8, width, 16, 6, 6);
        g.setFont(LABEL);
        g.setTextAlign(TextAlignment.CENTER);
        g.setFill(canvas.color("-cp-changed"));
        g.fillText(text, x, y);
    }

    /** A record that says of what kind it is, by that. */
    private static String brief(Value content, int room) {
        if (!ValueText.fits(content, room) && content instanceof RecordValue record) {
            for (String field : KINDS) {
                if (record.fields().get(field) instanceof StringValue kind) {
                    return ValueText.shorten(kind, room);
                }
            }
        }
        return ValueText.brief(content, room);
    }
}
