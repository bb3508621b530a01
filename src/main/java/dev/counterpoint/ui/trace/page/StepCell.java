package dev.counterpoint.ui.trace.page;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.state.Change;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;
import dev.counterpoint.ui.fx.CanvasPane;
import dev.counterpoint.ui.fx.Icons;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One row: the state's number, the step that leads there, what changed, what is noted. Its nodes
 * are made once and told another row as one scrolls.
 */
final class StepCell extends ListCell<StepRow> {
    private static final PseudoClass VIOLATING = PseudoClass.getPseudoClass("violating");
    private static final PseudoClass LOOP = PseudoClass.getPseudoClass("loop");
    private static final PseudoClass ENVIRONMENT = PseudoClass.getPseudoClass("environment");
    private static final double NUMBER = 64;
    private static final double ACTION = 168;
    private static final double NOTE = 220;
    private static final int TIP = 14;

    private final StepsViewModel model;
    private final NotesViewModel notes;
    private final FontIcon mark = Icons.of("fth-bookmark", 12);
    private final FontIcon bolt = Icons.of("fth-zap", 12);
    private final Label number = label("step-number");
    private final Label action = label("step-action");
    private final Label quiet = label("quiet");
    private final Label said = label("note-words");
    private final CanvasPane canvas = new CanvasPane();
    private final Tooltip tip = new Tooltip();
    private final HBox line;
    private List<Change> changes = List.of();

    StepCell(StepsViewModel model, NotesViewModel notes, Fonts fonts) {
        this.model = model;
        this.notes = notes;
        getStyleClass().add("step-cell");
        setPrefWidth(0);
        mark.getStyleClass().add("bookmark");
        HBox numbers = new HBox(4, mark, number);
        numbers.setAlignment(Pos.CENTER_LEFT);
        numbers.setMinWidth(NUMBER);
        action.getStyleClass().add("mono");
        action.setMinWidth(ACTION);
        action.setMaxWidth(ACTION);
        quiet.setMinWidth(USE_PREF_SIZE);
        said.setMaxWidth(NOTE);
        ChangePainter painter = new ChangePainter(canvas, fonts);
        canvas.setPainter((g, width, height) -> painter.paint(g, changes, width, height));
        canvas.setMaxHeight(Double.MAX_VALUE);
        HBox.setHgrow(canvas, Priority.ALWAYS);
        line = new HBox(8, numbers, action, quiet, canvas, said);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setFillHeight(true);
        line.setMinWidth(0);
    }

    @Override
    protected void updateItem(@Nullable StepRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            pseudoClassStateChanged(VIOLATING, false);
            pseudoClassStateChanged(LOOP, false);
            return;
        }
        pseudoClassStateChanged(VIOLATING, model.isViolating(row));
        pseudoClassStateChanged(LOOP, model.isInLoop(row));
        changes = model.changes(row);
        tell(row);
        String note = notes.text(row.first());
        mark.setVisible(notes.isMarked(row.first()));
        show(said, note);
        show(quiet, quiet(row));
        canvas.repaint();
        setGraphic(line);
        String all = words(row);
        tip.setText(all + (note.isEmpty() ? "" : "\n" + note));
        setTooltip(tip.getText().isEmpty() ? null : tip);
        setAccessibleText("State " + (row.first() + 1) + ", " + all + ", " + note);
    }

    private void tell(StepRow row) {
        String from = String.format(Locale.ROOT, "%,d", row.first() + 1);
        number.setText(
                row.states() == 1
                        ? from
                        : String.format(Locale.ROOT, "%s–%,d", from, row.last() + 1));
        Step step = model.step(row);
        boolean environment = step != null && model.action(step).environment();
        action.setText(step == null ? "" : step.toString());
        action.setGraphic(environment ? bolt : null);
        action.pseudoClassStateChanged(ENVIRONMENT, environment);
    }

    private String quiet(StepRow row) {
        String of = model.variables().get().isBlank() ? "" : " of these";
        if (row.states() > 1) {
            return row.states()
                    + " states"
                    + (row.first() == 0 ? ", nothing" + of + " changes" : "");
        }
        if (row.first() == 0) {
            return "initial state";
        }
        return changes.isEmpty() ? "nothing" + of + " changes" : "";
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private String words(StepRow row) {
        Step step = model.step(row);
        String more = changes.size() > TIP ? "\nand " + (changes.size() - TIP) + " more" : "";
        String told =
                changes.stream().limit(TIP).map(StepCell::words).collect(Collectors.joining("\n"));
        return (step == null ? "" : step + "\n") + told + more;
    }

    private static String words(Change change) {
        String before = change.before() == null ? "" : brief(change.before());
        String after = change.after() == null ? "" : brief(change.after());
        if (before.isEmpty() || after.isEmpty()) {
            return change.place() + (after.isEmpty() ? " − " + before : " + " + after);
        }
        return change.place() + ": " + before + " → " + after;
    }

    private static String brief(Value value) {
        return ValueText.shorten(value, 70);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
