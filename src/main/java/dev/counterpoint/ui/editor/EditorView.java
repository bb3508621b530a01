package dev.counterpoint.ui.editor;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.ui.fx.LineGeometry;
import dev.counterpoint.ui.fx.Threads;

import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;
import org.jspecify.annotations.Nullable;
import org.reactfx.EventStream;
import org.reactfx.EventStreams;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The editor of one open file. */
public final class EditorView extends BorderPane implements LineGeometry {
    private static final double BASE_SIZE = 13;

    private final Document document;
    private final CodeArea area = new CodeArea();
    private final Highlighting highlighting;
    private final FindViewModel find = new FindViewModel(area::getText);
    private final Tooltip hint = new Tooltip();
    private @Nullable FindBar findBar;
    private double lineHeight = 18;
    private double size = BASE_SIZE;

    /** With the text size in percent. */
    EditorView(Document document, Threads threads, ObservableIntegerValue zoom) {
        this.document = document;
        getStyleClass().add("editor");
        area.setId("editor-" + document.name());
        area.getStyleClass().add("tla-area");
        area.setUndoManager(UndoUtils.plainTextUndoManager(area));
        area.replaceText(document.text());
        area.getUndoManager().forgetHistory();
        area.moveTo(0);
        area.setAccessibleText("Text of " + document.name());
        highlighting = new Highlighting(area, document, threads.fx());
        highlighting.install();
        area.setParagraphGraphicFactory(this::gutter);
        area.plainTextChanges().subscribe(c -> document.changed(area::getText));
        document.onReplaced(this::replaceAll);
        document.revealed()
                .addListener(
                        (o, was, range) -> {
                            if (range != null) {
                                reveal(range);
                            }
                        });
        zoom.addListener((o, was, is) -> size(is.intValue()));
        size(zoom.get());
        area.setEditable(!document.isReadOnly());
        if (!document.isReadOnly()) {
            keys();
        }
        hints();
        setCenter(new VirtualizedScrollPane<>(area));
        area.showParagraphAtTop(0);
        SourceRange wanted = document.revealed().get();
        if (wanted != null) {
            threads.fx().execute(() -> reveal(wanted));
        }
    }

    private void size(int percent) {
        size = BASE_SIZE * percent / 100;
        area.setStyle("-fx-font-size: " + size + "px;");
    }

    private Node gutter(int line) {
        Label number = new Label(String.valueOf(line + 1));
        number.getStyleClass().add("line-number");
        int digits = Math.max(3, String.valueOf(area.getParagraphs().size()).length());
        double width = digits * size * 0.6 + 24;
        number.setMinWidth(width);
        number.setPrefWidth(width);
        highlighting
                .ofLine(line)
                .ifPresent(
                        style -> {
                            number.getStyleClass().add("line-" + style);
                            number.setAccessibleText("Line " + (line + 1) + " has a problem");
                        });
        return number;
    }

    private void keys() {
        Nodes.addInputMap(
                area,
                InputMap.sequence(
                        InputMap.consume(EventPattern.keyPressed(KeyCode.ENTER), e -> newLine()),
                        InputMap.consume(
                                EventPattern.keyPressed(KeyCode.TAB),
                                e -> area.replaceSelection(toNextStop()))));
    }

    private void newLine() {
        String line = area.getText(area.getCurrentParagraph()).substring(0, area.getCaretColumn());
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        area.replaceSelection("\n" + " ".repeat(indent));
        area.requestFollowCaret();
    }

    private String toNextStop() {
        return " ".repeat(4 - area.getCaretColumn() % 4);
    }

    private void hints() {
        area.setMouseOverTextDelay(Duration.ofMillis(350));
        hint.setWrapText(true);
        hint.setMaxWidth(480);
        area.addEventHandler(
                MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN,
                e -> {
                    var place = area.offsetToPosition(e.getCharacterIndex(), Bias.Forward);
                    List<Mark> marks = highlighting.at(place.getMajor(), place.getMinor());
                    if (!marks.isEmpty()) {
                        hint.setText(marks.getFirst().diagnostic().message());
                        Point2D at = e.getScreenPosition();
                        hint.show(area, at.getX(), at.getY() + 12);
                    }
                });
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, e -> hint.hide());
    }

    /** Changes no more than what is different: the rest of the text stays where it is. */
    /** Whether something is said about what is wrong at an offset. */
    public boolean isMarked(int offset) {
        var place = area.offsetToPosition(offset, Bias.Forward);
        return !highlighting.at(place.getMajor(), place.getMinor()).isEmpty();
    }

    private void replaceAll(String text) {
        String old = area.getText();
        int most = Math.min(old.length(), text.length());
        int same = 0;
        while (same < most && old.charAt(same) == text.charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < most - same
                && old.charAt(old.length() - 1 - end) == text.charAt(text.length() - 1 - end)) {
            end++;
        }
        area.replaceText(same, old.length() - end, text.substring(same, text.length() - end));
    }

    /** The file. */
    public Document document() {
        return document;
    }

    /** The text area itself. */
    public CodeArea area() {
        return area;
    }

    /** Underlines these, and no others. */
    public void mark(List<Diagnostic> diagnostics) {
        highlighting.mark(
                diagnostics.stream()
                        .flatMap(
                                d ->
                                        d.range() == null
                                                ? Stream.empty()
                                                : Stream.of(Mark.of(d, d.range())))
                        .toList());
        int first = area.getVisibleParagraphs().isEmpty() ? 0 : area.visibleParToAllParIndex(0);
        int last = Math.min(first + area.getVisibleParagraphs().size(), lines());
        for (int line = first; line < last; line++) {
            area.recreateParagraphGraphic(line);
        }
    }

    private int lines() {
        return area.getParagraphs().size();
    }

    /** Selects a place, scrolls to it and takes the focus. */
    public void reveal(SourceRange range) {
        int start = offset(range.line() - 1, range.column() - 1);
        int end = offset(range.endLine() - 1, range.endColumn());
        area.selectRange(Math.max(start, end), start);
        area.showParagraphAtCenter(Math.min(range.line() - 1, lines() - 1));
        area.requestFocus();
    }

    private int offset(int line, int column) {
        int known = Math.min(line, lines() - 1);
        return area.getAbsolutePosition(known, Math.min(column, area.getParagraphLength(known)));
    }

    /** Goes to a line, counted from 1. */
    public void goTo(int line) {
        int known = Math.clamp(line, 1, lines());
        reveal(new SourceRange(document.module(), known, 1, known, 0));
    }

    /** Opens the bar to find text with. */
    public void openFind() {
        if (findBar == null) {
            findBar =
                    new FindBar(
                            find,
                            this::findTyped,
                            this::findNext,
                            this::findPrevious,
                            this::closeFind);
            setTop(findBar);
        }
        findBar.start(area.getSelectedText());
    }

    private void findTyped() {
        find.next(area.getSelection().getStart()).ifPresent(this::select);
    }

    /** Goes to the next hit. */
    public void findNext() {
        find.next(area.getSelection().getEnd()).ifPresent(this::select);
    }

    /** Goes to the hit before. */
    public void findPrevious() {
        find.previous(area.getSelection().getStart()).ifPresent(this::select);
    }

    private void select(FindViewModel.Hit hit) {
        area.selectRange(hit.start(), hit.end());
        area.requestFollowCaret();
    }

    private void closeFind() {
        setTop(null);
        findBar = null;
        area.requestFocus();
    }

    /** Where the caret is, in words. */
    public String position() {
        return "Line %,d, column %,d"
                .formatted(area.getCurrentParagraph() + 1, area.getCaretColumn() + 1);
    }

    /** Tells of each change of the text: position and what came and went. */
    public EventStream<PlainTextChange> changes() {
        return area.plainTextChanges();
    }

    /** The line of an offset, counted from 1. */
    public int lineOf(int offset) {
        return area.offsetToPosition(offset, Bias.Forward).getMajor() + 1;
    }

    @Override
    public Node origin() {
        return area;
    }

    @Override
    public double yOf(int line) {
        if (area.getVisibleParagraphs().isEmpty()) {
            return (line - 1) * lineHeight;
        }
        int first = area.visibleParToAllParIndex(0);
        Bounds top = area.screenToLocal(area.getVisibleParagraphBoundsOnScreen(0));
        if (top == null) {
            return (line - 1) * lineHeight;
        }
        // The first one may be cut off at the top: its bottom edge is whole.
        if (area.getVisibleParagraphs().size() > 1) {
            Bounds second = area.screenToLocal(area.getVisibleParagraphBoundsOnScreen(1));
            if (area.getVisibleParagraphs().size() > 2) {
                // Not the bounds' own height: lines overlap by a pixel.
                Bounds third = area.screenToLocal(area.getVisibleParagraphBoundsOnScreen(2));
                lineHeight = third.getMinY() - second.getMinY();
            }
            return second.getMinY() + (line - 2 - first) * lineHeight;
        }
        return top.getMinY() + (line - 1 - first) * lineHeight;
    }

    @Override
    public double lineHeight() {
        return lineHeight;
    }

    @Override
    public EventStream<?> moved() {
        return EventStreams.merge(
                area.viewportDirtyEvents(),
                area.getVisibleParagraphs().changes(),
                EventStreams.changesOf(area.estimatedScrollYProperty()),
                EventStreams.changesOf(area.layoutBoundsProperty()));
    }

    @Override
    public void scrollBy(double pixels) {
        area.scrollYBy(pixels);
    }
}
