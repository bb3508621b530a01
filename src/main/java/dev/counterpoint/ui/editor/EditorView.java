package dev.counterpoint.ui.editor;

import dev.counterpoint.lang.edit.Change;
import dev.counterpoint.lang.edit.Folds;
import dev.counterpoint.lang.edit.Selection;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.ui.fx.LineGeometry;
import dev.counterpoint.ui.fx.Threads;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;
import org.reactfx.EventStream;
import org.reactfx.EventStreams;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The editor of one open file. */
public final class EditorView extends BorderPane implements LineGeometry {
    private static final double BASE_SIZE = 13;

    private final Document document;
    private final TlaArea area;
    private final Highlighting highlighting;
    private final Folding folding;
    private final EditorKeys keys;
    private final Finding finding = new Finding(this);
    private final Tooltip hint = new Tooltip();
    private ObjIntConsumer<Label> margin = (number, line) -> {};
    private double lineHeight = 18;
    private double size = BASE_SIZE;

    /** With the text size in percent, and whether operators are shown as signs. */
    EditorView(
            Document document,
            Threads threads,
            ObservableIntegerValue zoom,
            ObservableBooleanValue symbols) {
        this.document = document;
        area = new TlaArea();
        area.setUndoManager(UndoUtils.plainTextUndoManager(area));
        area.replaceText(document.text());
        area.getUndoManager().forgetHistory();
        area.moveTo(0);
        highlighting = new Highlighting(area, document, threads.fx(), symbols);
        highlighting.install();
        folding = new Folding(area, threads);
        keys = new EditorKeys(area, highlighting);
        area.plainTextChanges().subscribe(c -> document.changed(area::getText, area.getLength()));
        document.onReplaced(this::replaceAll);
        document.revealed()
                .addListener(
                        (o, was, range) -> {
                            if (range != null) {
                                reveal(range);
                            }
                        });
        build(zoom);
        SourceRange wanted = document.revealed().get();
        if (wanted != null) {
            threads.fx().execute(() -> reveal(wanted));
        }
    }

    /** A further view of what another one shows: same text, same history, own place. */
    EditorView(EditorView twin, ObservableIntegerValue zoom) {
        document = twin.document;
        area = new TlaArea(twin.area.getContent());
        area.setUndoManager(twin.area.getUndoManager());
        highlighting = twin.highlighting;
        folding = twin.folding;
        keys = new EditorKeys(area, highlighting);
        build(zoom);
    }

    private void build(ObservableIntegerValue zoom) {
        getStyleClass().add("editor");
        area.setId("editor-" + document.name());
        area.setAccessibleText("Text of " + document.name());
        Gutter gutter = new Gutter(area, highlighting, folding, () -> size);
        area.setParagraphGraphicFactory(line -> margined(gutter.apply(line), line));
        folding.changes().subscribe(c -> gutterAgain());
        zoom.addListener((o, was, is) -> size(is.intValue()));
        size(zoom.get());
        area.setEditable(!document.isReadOnly());
        if (!document.isReadOnly()) {
            keys.install();
        }
        hints();
        setCenter(new VirtualizedScrollPane<>(area));
        area.showParagraphAtTop(0);
    }

    private void size(int percent) {
        size = BASE_SIZE * percent / 100;
        area.setStyle("-fx-font-size: " + size + "px;");
    }

    private Node margined(Label number, int line) {
        margin.accept(number, line);
        return number;
    }

    /** Adds to the number of each line, counted from 0, when it is drawn. */
    public void onMargin(ObjIntConsumer<Label> newMargin) {
        margin = newMargin;
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
                    String words =
                            marks.isEmpty()
                                    ? highlighting
                                            .heatAt(place.getMajor(), place.getMinor())
                                            .map(EditorView::times)
                                            .orElse("")
                                    : marks.getFirst().diagnostic().message();
                    if (!words.isEmpty()) {
                        hint.setText(words);
                        Point2D at = e.getScreenPosition();
                        hint.show(area, at.getX(), at.getY() + 12);
                    }
                });
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, e -> hint.hide());
    }

    private static String times(long count) {
        return count == 0
                ? "This never happened in the last check."
                : String.format(Locale.ROOT, "%,d× in the last check.", count);
    }

    /**
     * Colours the text by how often what stands there happened, with what that means below it;
     * nothing, and no words, where there are none.
     *
     * @param off what to do to be rid of it
     */
    public void heat(List<Heat> heats, String words, Runnable off) {
        highlighting.heat(heats);
        setBottom(words.isEmpty() ? null : new HeatLegend(words, heats, off));
    }

    /** Whether something is said about what is wrong at an offset. */
    public boolean isMarked(int offset) {
        var place = area.offsetToPosition(offset, Bias.Forward);
        return !highlighting.at(place.getMajor(), place.getMinor()).isEmpty();
    }

    /** The file. */
    public Document document() {
        return document;
    }

    /** The text area itself. */
    public TlaArea area() {
        return area;
    }

    /** Changes the text by an operation on what is selected. */
    public void edit(Function<Selection, Change> operation) {
        keys.edit(s -> Optional.of(operation.apply(s)));
    }

    /** Changes the text by an operation that is not always possible. */
    public void tryEdit(Function<Selection, Optional<Change>> operation) {
        keys.edit(operation);
    }

    /** Writes another text in place of all, where it may be changed. */
    public void write(String text) {
        if (area.isEditable()) {
            replaceAll(text);
        }
    }

    /** An operator as it is to be written in this text: as a sign where the others are. */
    String written(String operator) {
        return keys.signs().written(operator);
    }

    /** Goes to the other half of the brackets at the caret. */
    public void toOtherBracket() {
        keys.toOtherBracket();
    }

    /** Folds what stands at the caret, or shows it again. */
    public void toggleFold() {
        folding.toggle(area.getCurrentParagraph());
    }

    /** Folds all of a kind. */
    public void foldAll(Folds.Kind kind) {
        folding.foldAll(kind);
    }

    /** Shows all that is folded. */
    public void unfoldAll() {
        folding.unfoldAll();
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
        gutterAgain();
    }

    void gutterAgain() {
        visibleLines().forEach(area::recreateParagraphGraphic);
    }

    private IntStream visibleLines() {
        int first = area.getVisibleParagraphs().isEmpty() ? 0 : area.visibleParToAllParIndex(0);
        int last = Math.min(first + area.getVisibleParagraphs().size(), lines());
        return IntStream.range(first, last);
    }

    private int lines() {
        return area.getParagraphs().size();
    }

    /** Selects a place, scrolls to it and takes the focus. */
    public void reveal(SourceRange range) {
        int start = offset(range.line() - 1, range.column() - 1);
        int end = offset(range.endLine() - 1, range.endColumn());
        folding.reveal(Math.min(range.line(), lines()) - 1);
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

    /** Finding and replacing in it. */
    public Finding finding() {
        return finding;
    }

    /** Writes another text, and only where it differs, in one step that can be undone. */
    void replaceAll(String text) {
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
        // A step of its own when it is undone, however soon after the last key.
        area.getUndoManager().preventMerge();
        area.replaceText(same, old.length() - end, text.substring(same, text.length() - end));
        area.getUndoManager().preventMerge();
    }

    /** Selects a stretch and scrolls to it. */
    void select(int start, int end) {
        folding.reveal(lineOf(start) - 1);
        area.selectRange(start, end);
        area.requestFollowCaret();
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
        // The first one may be cut off at the top: those after it are whole.
        int[] whole = visibleLines().filter(l -> !folding.isHidden(l)).skip(1).limit(2).toArray();
        Bounds anchor = whole.length == 0 ? null : boundsOf(whole[0]);
        if (anchor == null) {
            return (line - 1) * lineHeight;
        }
        Bounds next = whole.length == 1 ? null : boundsOf(whole[1]);
        if (next != null) {
            // Not the bounds' own height: lines overlap by a pixel.
            lineHeight = next.getMinY() - anchor.getMinY();
        }
        int rows = line - 1 - whole[0] - folding.hidden(whole[0], line - 1);
        return anchor.getMinY() + rows * lineHeight;
    }

    private @Nullable Bounds boundsOf(int line) {
        return area.getParagraphBoundsOnScreen(line).map(area::screenToLocal).orElse(null);
    }

    @Override
    public boolean isHidden(int line) {
        return folding.isHidden(line - 1);
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
                EventStreams.changesOf(area.layoutBoundsProperty()),
                folding.changes());
    }

    @Override
    public void scrollBy(double pixels) {
        area.scrollYBy(pixels);
    }
}
