package dev.counterpoint.ui.trace.page;

import dev.counterpoint.state.Change;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.Value;
import dev.counterpoint.state.ValueText;
import dev.counterpoint.ui.fx.Icons;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One row: the state's number, the step that leads there, what changed, what is noted. */
final class StepCell extends ListCell<StepRow> {
    private static final PseudoClass VIOLATING = PseudoClass.getPseudoClass("violating");
    private static final PseudoClass LOOP = PseudoClass.getPseudoClass("loop");
    private static final double CHARACTER = 7.25;
    private static final double NUMBER = 64;
    private static final double ACTION = 168;
    private static final int TIP = 14;

    private final StepsViewModel model;
    private final NotesViewModel notes;

    StepCell(StepsViewModel model, NotesViewModel notes) {
        this.model = model;
        this.notes = notes;
        getStyleClass().add("step-cell");
        setPrefWidth(0);
        widthProperty()
                .addListener(
                        (o, was, is) -> {
                            if (Math.abs(was.doubleValue() - is.doubleValue()) >= 1) {
                                updateItem(getItem(), isEmpty());
                            }
                        });
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
        List<Change> changes = model.changes(row);
        HBox line = new HBox(8, number(row), action(row));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        String note = notes.text(row.first());
        double taken = NUMBER + ACTION + 24 + Math.min(note.length(), 24) * CHARACTER;
        int room = (int) ((getWidth() - taken) / CHARACTER);
        if (row.states() > 1) {
            line.getChildren().add(label(stretch(row), "quiet"));
        } else if (row.first() == 0) {
            line.getChildren().add(label("initial state", "quiet"));
        } else if (changes.isEmpty()) {
            line.getChildren().add(label(nothing(), "quiet"));
        }
        HBox words = new HBox(16);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        words.getChildren().addAll(ChangeWords.of(changes, Math.max(12, room)));
        line.getChildren().add(words);
        if (!note.isEmpty()) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label said = label(note, "note-words");
            said.setMinWidth(40);
            said.setMaxWidth(220);
            line.getChildren().addAll(gap, said);
        }
        setGraphic(line);
        String all = words(row, changes);
        setTooltip(all.isEmpty() ? null : new Tooltip(all + (note.isEmpty() ? "" : "\n" + note)));
        setAccessibleText("State " + (row.first() + 1) + ", " + all + ", " + note);
    }

    private HBox number(StepRow row) {
        FontIcon mark = Icons.of("fth-bookmark", 12);
        mark.getStyleClass().add("bookmark");
        mark.setVisible(notes.isMarked(row.first()));
        String text =
                row.states() == 1
                        ? String.format(Locale.ROOT, "%,d", row.first() + 1)
                        : String.format(Locale.ROOT, "%,d–%,d", row.first() + 1, row.last() + 1);
        Label number = label(text, "step-number");
        HBox box = new HBox(4, mark, number);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(NUMBER);
        return box;
    }

    private Label action(StepRow row) {
        Step step = model.step(row);
        Label label = label(step == null ? "" : step.toString(), "step-action");
        label.getStyleClass().add("mono");
        label.setMinWidth(ACTION);
        label.setMaxWidth(ACTION);
        if (step != null && model.action(step).environment()) {
            label.getStyleClass().add("environment");
            label.setGraphic(Icons.of("fth-zap", 12));
        }
        return label;
    }

    private String stretch(StepRow row) {
        String all = model.variables().get().isBlank() ? "" : " of these";
        return row.states() + " states" + (row.first() == 0 ? ", nothing changes" + all : "");
    }

    private String nothing() {
        return model.variables().get().isBlank() ? "nothing changes" : "nothing of these changes";
    }

    private String words(StepRow row, List<Change> changes) {
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

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
