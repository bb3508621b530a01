package dev.counterpoint.ui.graph.ask;

import dev.counterpoint.ui.fx.ExpressionField;
import dev.counterpoint.ui.fx.Icons;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** One field for what is looked for, the questions to the graph, and the answer. */
public final class AskView extends VBox {
    private final AskViewModel model;
    private final ExpressionField field;
    private final ObservableList<Integer> items = FXCollections.observableArrayList();
    private final ListView<Integer> list = new ListView<>(items);
    private final Label title = new Label();
    private final Label words = new Label();
    private final Label place = new Label();
    private final VBox facts = new VBox(8);
    private final Button whole = new Button("Show the whole graph");
    private final Button walk = new Button("Walk this way");
    private final HBox through;

    /** Shows a view model; the field proposes names of the spec. */
    public AskView(AskViewModel model, ExpressionField.Source proposals) {
        super(8);
        this.model = model;
        getStyleClass().addAll("ask-view", "drawer-content");
        field = new ExpressionField(proposals);
        field.setId("ask-expression");
        field.setPromptText("States where… such as x > 3");
        field.setAccessibleText("Expression that is true in the states to find");
        field.textProperty().bindBidirectional(model.text());
        field.setOnAction(e -> model.find());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button find = new Button("Find");
        find.setId("ask-find");
        find.setMinWidth(USE_PREF_SIZE);
        find.setOnAction(e -> model.find());
        HBox first = new HBox(8, field, find);
        first.setAlignment(Pos.CENTER_LEFT);
        through = through();
        Node questions = new QuestionsView(model);
        VBox answer = answer();
        StackPane body = new StackPane(questions, answer);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(first, new WorkLine(model.work()), body);
        answer.visibleProperty().bind(model.answer().isNotNull());
        questions.visibleProperty().bind(model.answer().isNull());
        list.setId("ask-states");
        list.setCellFactory(l -> new StateCell(model));
        list.setFixedCellSize(56);
        list.setAccessibleText("States that were found");
        list.getSelectionModel()
                .selectedIndexProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is.intValue() >= 0 && is.intValue() != model.at().get()) {
                                model.select(is.intValue());
                            }
                        });
        model.answer().addListener((o, was, is) -> show(is));
        model.at().addListener((o, was, is) -> follow(is.intValue()));
        model.graph().shown().addListener(o -> sayHidden());
        show(model.answer().get());
    }

    private HBox through() {
        Button previous = icon("fth-chevron-up", "The state before  (Shift+J)");
        previous.setId("ask-previous");
        previous.setOnAction(e -> model.previous());
        Button next = icon("fth-chevron-down", "The next state  (J)");
        next.setId("ask-next");
        next.setOnAction(e -> model.next());
        place.setId("ask-place");
        place.getStyleClass().add("quiet");
        HBox row = new HBox(4, previous, next, place);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button icon(String icon, String words) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("flat", "button-icon", "icon-button");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        return button;
    }

    private VBox answer() {
        title.setId("ask-title");
        title.getStyleClass().add("drawer-title");
        title.setWrapText(true);
        words.setWrapText(true);
        words.getStyleClass().add("quiet");
        words.setMinHeight(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button back = new Button("Questions");
        back.setId("ask-back");
        back.getStyleClass().add("quiet-button");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(e -> model.clear());
        HBox.setHgrow(title, Priority.SOMETIMES);
        HBox head = new HBox(8, title, gap, back);
        head.setAlignment(Pos.CENTER_LEFT);
        whole.getStyleClass().add("quiet-button");
        whole.setOnAction(e -> model.graph().whole().set(true));
        walk.getStyleClass().add("quiet-button");
        walk.setId("ask-walk");
        walk.setOnAction(e -> model.walk());
        ScrollPane scroll = new ScrollPane(facts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.managedProperty().bind(scroll.visibleProperty());
        scroll.visibleProperty().bind(Bindings.isNotEmpty(facts.getChildren()));
        list.managedProperty().bind(list.visibleProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(scroll, Priority.SOMETIMES);
        scroll.minHeightProperty().bind(Bindings.min(facts.heightProperty().add(2), 150));
        list.setMinHeight(80);
        VBox answer = new VBox(6, head, words, walk, scroll, through, whole, list);
        answer.setMinHeight(0);
        return answer;
    }

    private void show(@Nullable Answer answer) {
        items.clear();
        facts.getChildren().clear();
        if (answer == null) {
            return;
        }
        title.setText(answer.title());
        words.setText(answer.words());
        if (!answer.lines().isEmpty()) {
            Label lines = new Label(String.join("\n", answer.lines()));
            lines.setWrapText(true);
            lines.setMinHeight(USE_PREF_SIZE);
            facts.getChildren().add(lines);
        }
        answer.bars().forEach(bars -> facts.getChildren().add(new BarsView(bars)));
        boolean some = !answer.states().isEmpty();
        list.setItems(some ? FXCollections.observableList(unchanging(answer.states())) : items);
        list.setVisible(some);
        through.setVisible(some);
        through.setManaged(some);
        walk.setVisible(answer.isPath());
        walk.setManaged(answer.isPath());
        follow(model.at().get());
        sayHidden();
    }

    private static List<Integer> unchanging(List<Integer> states) {
        return Collections.unmodifiableList(states);
    }

    private void follow(int at) {
        Answer answer = model.answer().get();
        int all = answer == null ? 0 : answer.states().size();
        place.setText(
                at < 0
                        ? Answers.states(all)
                        : String.format(Locale.ROOT, "%,d of %s", at + 1, Answers.states(all)));
        if (at >= 0 && list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(Math.max(0, at - 2));
        }
    }

    private void sayHidden() {
        boolean possible = model.graph().drawing().get() == null && !model.graph().whole().get();
        int hidden = possible ? model.hidden() : 0;
        whole.setVisible(hidden > 0);
        whole.setManaged(hidden > 0);
        whole.setText(String.format(Locale.ROOT, "%,d not shown: see the whole graph", hidden));
    }

    /** Puts the focus where one types. */
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }
}
