package dev.counterpoint.ui.run;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.ui.fx.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** A check in the queue: what it is of, how far it is or how it ended, and what can be done. */
final class AttemptCell extends ListCell<Attempt> {
    private final RunQueue queue;
    private final Label name = new Label();
    private final Label words = new Label();
    private final Button up = button("fth-arrow-up", "Check it earlier");
    private final Button down = button("fth-arrow-down", "Check it later");
    private final Button cancel = button("fth-x", "Take it out of the queue");
    private final HBox line;

    AttemptCell(RunQueue queue) {
        this.queue = queue;
        setPrefWidth(0);
        name.getStyleClass().add("attempt-name");
        words.getStyleClass().add("quiet");
        VBox text = new VBox(2, name, words);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        line = new HBox(4, text, up, down, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        up.setOnAction(e -> with(-1));
        down.setOnAction(e -> with(1));
        cancel.setOnAction(
                e -> {
                    if (getItem() != null) {
                        queue.cancel(getItem());
                    }
                });
    }

    private void with(int by) {
        if (getItem() != null) {
            queue.move(getItem(), by);
        }
    }

    private static Button button(String icon, String hint) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("flat", "button-icon", "icon-button");
        button.setTooltip(new Tooltip(hint));
        button.setAccessibleText(hint);
        return button;
    }

    @Override
    protected void updateItem(@Nullable Attempt attempt, boolean empty) {
        super.updateItem(attempt, empty);
        if (empty || attempt == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(attempt.name() + (attempt.isOnSave() ? "  (on save)" : ""));
        name.setGraphic(Icons.of(icon(attempt)));
        name.getStyleClass().removeIf(c -> c.startsWith("attempt-is-"));
        name.getStyleClass().add("attempt-is-" + rung(attempt));
        words.setText(words(attempt));
        show(up, attempt.isWaiting());
        show(down, attempt.isWaiting());
        show(cancel, attempt.isWaiting() || attempt.isRunning());
        String hint = attempt.isRunning() ? "Stop it" : "Take it out of the queue";
        cancel.getTooltip().setText(hint);
        cancel.setAccessibleText(hint);
        setGraphic(line);
        setAccessibleText(name.getText() + ": " + words.getText());
    }

    private static void show(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    private static String icon(Attempt attempt) {
        CheckResult result = attempt.result().get();
        if (result != null) {
            return VerdictView.icon(result.kind().verdict());
        }
        return attempt.isRunning() ? "fth-activity" : "fth-more-horizontal";
    }

    private static String rung(Attempt attempt) {
        CheckResult result = attempt.result().get();
        Kind.Verdict rung = result == null ? null : result.kind().verdict();
        return rung == null ? "open" : rung.name().toLowerCase(Locale.ROOT);
    }

    /** How far it is, or how it ended. */
    static String words(Attempt attempt) {
        Figures figures = attempt.figures().get();
        String found =
                Amounts.number(figures.distinct())
                        + " states, "
                        + Amounts.time(figures.elapsedMillis());
        CheckResult result = attempt.result().get();
        if (result != null) {
            return Verdict.of(result).word() + ": " + found;
        }
        return switch (attempt.state().get()) {
            case WAITING -> "Waits";
            case RUNNING -> figures.distinct() == 0 ? attempt.activity().get() : "Runs: " + found;
            case ENDED, CANCELLED -> "Given up";
        };
    }
}
