package dev.counterpoint.ui.schedules;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;

import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Asks what is to be noted of a trace that is kept. */
public final class KeepView extends StackPane {
    private final TextField title = new TextField();
    private final TextArea story = new TextArea();
    private final TextField owner = new TextField();
    private final TextField links = new TextField();

    /** What people note of a trace when they keep it. */
    public record Notes(String title, String story, String owner, List<String> links) {
        public Notes {
            links = List.copyOf(links);
        }
    }

    /**
     * With what is kept in a sentence, and what came of it.
     *
     * @param said what is being done, or why it could not be kept
     */
    public KeepView(
            String what,
            String proposedTitle,
            String proposedStory,
            ObservableStringValue said,
            Consumer<Notes> keep,
            Runnable close) {
        getStyleClass().addAll("palette-layer");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        KeepView.class.getResource(
                                                "/dev/counterpoint/ui/schedules.css"))
                                .toExternalForm());
        Label heading = label("Keep as Schedule", "panel-title");
        title.setId("keep-title");
        title.setPromptText(proposedTitle);
        story.setText(proposedStory);
        story.setId("keep-story");
        story.setWrapText(true);
        story.setPrefRowCount(3);
        owner.setId("keep-owner");
        links.setId("keep-links");
        Label answer = label("", "schedule-sentence");
        answer.setId("keep-said");
        answer.textProperty().bind(said);
        answer.visibleProperty().bind(answer.textProperty().isNotEmpty());
        answer.managedProperty().bind(answer.visibleProperty());
        Command now =
                Command.always(
                        "keep-now", "Keep", "fth-bookmark", null, () -> keep.accept(notes()));
        Command cancel = Command.always("keep-cancel", "Cancel", null, null, close);
        HBox buttons = new HBox(8, Buttons.quiet(cancel), Buttons.filled(now));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet =
                new VBox(
                        4,
                        heading,
                        label(what, "card-tag"),
                        label("Title", "schedule-label"),
                        title,
                        label("What happens", "schedule-label"),
                        story,
                        label("Owner", "schedule-label"),
                        owner,
                        label("Links", "schedule-label"),
                        links,
                        answer,
                        buttons);
        sheet.getStyleClass().addAll("palette", "keep");
        sheet.setMaxSize(520, USE_PREF_SIZE);
        StackPane.setAlignment(sheet, Pos.TOP_CENTER);
        getChildren().add(sheet);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        close.run();
                        e.consume();
                    }
                });
    }

    private Notes notes() {
        String all = links.getText().strip();
        return new Notes(
                title.getText(),
                story.getText(),
                owner.getText(),
                all.isEmpty() ? List.of() : List.of(all.split("\\s+", -1)));
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
