package dev.counterpoint.ui.graph.ask;

import dev.counterpoint.graph.find.Reach;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What can be asked with one click: about the selected state, and about the whole graph. */
final class QuestionsView extends ScrollPane {
    private static final List<Integer> STEPS = List.of(1, 2, 3, 5, 10, Reach.ANY);

    private final AskViewModel model;

    QuestionsView(AskViewModel model) {
        this.model = model;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Label hint = new Label("States in which the expression is true stand out in the graph.");
        hint.setWrapText(true);
        hint.getStyleClass().add("quiet");
        Button pin = new Button();
        pin.setId("ask-pin");
        pin.getStyleClass().addAll("quiet-button", "question");
        pin.setMaxWidth(Double.MAX_VALUE);
        pin.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        switch (model.pinned().get().size()) {
                                            case 0 -> "Pin the selected state";
                                            case 1 -> "Pin a second state (one is pinned)";
                                            default -> "Pin another state (two are pinned)";
                                        },
                                model.pinned()));
        pin.setOnAction(e -> model.pin());
        VBox state = new VBox(2, heading("The selected state"), pin, within());
        VBox all = new VBox(2, heading("The whole graph"));
        for (Question question : Question.values()) {
            (question.isAboutState() ? state : all).getChildren().add(button(question));
        }
        setContent(new VBox(12, hint, state, all));
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("drawer-title");
        return heading;
    }

    private Button button(Question question) {
        Button button = new Button(question.title());
        button.setId("ask-" + question.commandId());
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("quiet-button", "question");
        button.setOnAction(e -> model.ask(question));
        return button;
    }

    private HBox within() {
        ChoiceBox<Integer> steps = new ChoiceBox<>();
        steps.setAccessibleText("Within how many steps before and after");
        steps.getItems().setAll(STEPS);
        steps.setConverter(new Words());
        steps.setValue(model.steps().get());
        steps.valueProperty().addListener((o, was, is) -> model.steps().set(is));
        Label words = new Label("Before and after it");
        words.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, words, steps);
        row.getStyleClass().add("within");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static final class Words extends StringConverter<Integer> {
        @Override
        public String toString(@Nullable Integer steps) {
            if (steps == null) {
                return "";
            }
            return steps == Reach.ANY ? "any steps" : Answers.count(steps, "step", "steps");
        }

        @Override
        public Integer fromString(String words) {
            return STEPS.stream().filter(s -> toString(s).equals(words)).findFirst().orElse(2);
        }
    }
}
