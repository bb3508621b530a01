package dev.counterpoint.ui.trace.page;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.font.Typeface;
import dev.counterpoint.graph.picture.StateLabel;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.ValueText;
import dev.counterpoint.state.trace.Message;
import dev.counterpoint.ui.fx.CanvasPane;
import dev.counterpoint.ui.trace.page.SequenceViewModel.Diagram;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

import java.util.List;
import java.util.stream.Collectors;

/** Paints the rows of a sequence diagram that are seen. */
final class SequencePainter {
    static final double ROW = 52;
    static final double HEAD = 36;
    private static final double NUMBERS = 56;
    private static final double NARROWEST = 130;
    private static final double BOX = 24;
    private static final double SIZE = 12;
    private static final Font MONO = Font.font("Counterpoint Mono", SIZE);
    private static final Font SANS = Font.font("Counterpoint Sans", SIZE);
    private static final Font BOLD = Font.font("Counterpoint Sans", FontWeight.BOLD, SIZE);

    private final CanvasPane canvas;
    private final SequenceViewModel model;
    private final MessagePainter messages;
    private final double character;
    private double column = NARROWEST;

    SequencePainter(CanvasPane canvas, SequenceViewModel model, Fonts fonts) {
        this.canvas = canvas;
        this.model = model;
        character = fonts.metrics(Typeface.MONO).width("0000000000", SIZE) / 10;
        messages = new MessagePainter(canvas, character);
    }

    double height() {
        return HEAD + model.diagram().get().actors().ofStep().size() * ROW + 12;
    }

    double width(double room) {
        int lines = Math.max(1, model.diagram().get().lines());
        column = Math.max(NARROWEST, (room - NUMBERS - 12) / lines);
        return NUMBERS + lines * column;
    }

    double rowTop(int step) {
        return HEAD + step * ROW;
    }

    /** The step whose row is at a place. */
    int stepAt(double y) {
        return (int) Math.floor((y - HEAD) / ROW);
    }

    private double x(int line) {
        return NUMBERS + (line + 0.5) * column;
    }

    void paint(GraphicsContext g, double width, double height, double left, double top) {
        Diagram diagram = model.diagram().get();
        int first = Math.max(0, stepAt(top + HEAD) - 1);
        int last = Math.min(diagram.actors().ofStep().size() - 1, stepAt(top + height) + 1);
        g.save();
        g.translate(-left, -top);
        g.setTextBaseline(VPos.CENTER);
        current(g, left, width);
        lines(g, diagram, top, height);
        for (Message message : diagram.messages()) {
            if (touches(message, first, last)) {
                message(g, diagram, message);
            }
        }
        for (int step = first; step <= last; step++) {
            step(g, diagram, step, left);
        }
        g.restore();
        head(g, diagram, width, left);
    }

    private static boolean touches(Message message, int first, int last) {
        int from = message.sent() < 0 ? message.received() : message.sent();
        int to = message.received() < 0 ? message.sent() : message.received();
        return from <= last && to >= first;
    }

    private void current(GraphicsContext g, double left, double width) {
        int step = model.cursor().index().get() - 1;
        if (step >= 0) {
            g.setFill(canvas.color("-cp-current-line"));
            g.fillRect(left, rowTop(step), width, ROW);
        }
        int loop = model.loop();
        if (loop >= 0) {
            g.setFill(canvas.color("-cp-amber"));
            g.fillRect(left, rowTop(loop), 3, height() - 12 - rowTop(loop));
        }
    }

    private void lines(GraphicsContext g, Diagram diagram, double top, double height) {
        g.setStroke(canvas.color("-cp-line"));
        g.setLineWidth(1);
        g.setLineDashes((double[]) null);
        for (int line = 0; line < diagram.lines(); line++) {
            double x = Math.floor(x(line)) + 0.5;
            g.strokeLine(x, top, x, Math.min(top + height, height() - 12));
        }
    }

    private void head(GraphicsContext g, Diagram diagram, double width, double left) {
        g.setFill(canvas.color("-cp-sunken"));
        g.fillRect(0, 0, width, HEAD);
        g.setStroke(canvas.color("-cp-line"));
        g.setLineWidth(1);
        g.strokeLine(0, HEAD - 0.5, width, HEAD - 0.5);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int line = 0; line < diagram.lines(); line++) {
            boolean nobody = line == diagram.actors().actors().size();
            g.setFont(nobody ? SANS : BOLD);
            g.setFill(canvas.color(nobody ? "-cp-quiet" : "-cp-text"));
            g.fillText(cut(model.name(line), column - 12), x(line) - left, HEAD / 2);
        }
    }

    private void step(GraphicsContext g, Diagram diagram, int index, double left) {
        Step step = model.step(index);
        if (step == null) {
            return;
        }
        boolean environment = model.isEnvironment(step);
        boolean violating = model.isViolating(index);
        boolean current = model.cursor().index().get() == index + 1;
        String whole = step.toString();
        boolean fits = whole.length() * character <= column - 20;
        String text = cut(fits ? whole : step.action(), column - 20);
        double width = text.length() * character + 16;
        double middle = rowTop(index) + ROW / 2;
        double x = x(diagram.line(index)) - width / 2;
        String ink =
                violating
                        ? "-cp-violated"
                        : environment ? "-cp-environment" : current ? "-cp-accent" : "-cp-text";
        g.setFill(
                canvas.color(
                        violating
                                ? "-cp-violated-soft"
                                : environment ? "-cp-environment-soft" : "-cp-surface"));
        g.fillRoundRect(x, middle - BOX / 2, width, BOX, 8, 8);
        g.setStroke(canvas.color(ink));
        g.setLineWidth(current ? 2 : 1);
        if (environment) {
            g.setLineDashes(4, 3);
        }
        g.strokeRoundRect(x, middle - BOX / 2, width, BOX, 8, 8);
        g.setLineDashes((double[]) null);
        g.setTextAlign(TextAlignment.CENTER);
        g.setFont(MONO);
        g.setFill(canvas.color(ink));
        g.fillText(text, x + width / 2, middle);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFont(violating ? BOLD : SANS);
        g.setFill(canvas.color(violating ? "-cp-violated" : "-cp-quiet"));
        g.fillText(String.valueOf(index + 2), left + NUMBERS - 16, middle);
    }

    private void message(GraphicsContext g, Diagram diagram, Message message) {
        boolean taken = message.sent() >= 0 && message.received() >= 0;
        int start = message.sent() < 0 ? message.received() : message.sent();
        int end = message.received() < 0 ? message.sent() : message.received();
        double fromX = x(diagram.line(start));
        double fromY = rowTop(start) + ROW / 2;
        double toX = x(diagram.line(end));
        double toY = rowTop(end) + ROW / 2;
        if (!taken && message.sent() >= 0) {
            toX = message.to() < 0 ? fromX + column * 0.4 : x(message.to());
            toY = fromY + ROW / 2;
        } else if (!taken) {
            fromX = message.from() < 0 ? toX - column * 0.45 : x(message.from());
            fromY = toY - ROW / 2;
        }
        messages.paint(g, new MessagePainter.Arrow(fromX, fromY, toX, toY, column), message, taken);
    }

    private String cut(String text, double room) {
        return StateLabel.abbreviate(text, Math.max(3, (int) (room / character)));
    }

    /** What is to be said of a step: all of it, with what it sends and takes. */
    String words(int index) {
        Step step = model.step(index);
        if (step == null) {
            return "";
        }
        List<Message> all = model.diagram().get().messages();
        String sent = told(all.stream().filter(m -> m.sent() == index).toList(), "sends ");
        String taken = told(all.stream().filter(m -> m.received() == index).toList(), "takes ");
        return step + sent + taken;
    }

    private static String told(List<Message> messages, String verb) {
        return messages.stream()
                .limit(6)
                .map(m -> "\n" + verb + ValueText.shorten(m.content(), 60) + "  " + m.channel())
                .collect(Collectors.joining());
    }
}
