package dev.counterpoint.ui.graph.group;

import dev.counterpoint.ui.fx.ExpressionField;
import dev.counterpoint.ui.graph.ask.WorkLine;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Where one chooses what the graph's states are grouped by, and sees what is in a group. */
public final class GroupView extends VBox {
    private final GroupViewModel model;
    private final VBox variables = new VBox(2);
    private final ExpressionField expression;

    /** Shows a view model; the expression field proposes names of the spec. */
    public GroupView(GroupViewModel model, ExpressionField.Source proposals) {
        super(8);
        this.model = model;
        getStyleClass().add("group-view");
        expression = new ExpressionField(proposals);
        expression.setId("group-expression");
        expression.setPromptText("An expression, such as Len(queue)");
        expression.setAccessibleText("Expression to group states by");
        expression.textProperty().bindBidirectional(model.expression());
        expression.setOnAction(e -> model.group());
        only(expression, GroupBy.EXPRESSION);
        only(variables, GroupBy.VARIABLES);
        VBox content =
                new VBox(
                        8,
                        choice(),
                        variables,
                        expression,
                        new WorkLine(model.suggesting()),
                        new WorkLine(model.work()),
                        closeAll(),
                        new GroupContentsView(model));
        content.getStyleClass().add("drawer-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.variables()
                .addListener((ListChangeListener<VariableChoice>) change -> showVariables());
        showVariables();
    }

    private void only(Node node, GroupBy by) {
        node.visibleProperty().bind(model.by().isEqualTo(by));
        node.managedProperty().bind(node.visibleProperty());
    }

    private HBox choice() {
        Label words = new Label("Group by");
        words.setMinWidth(USE_PREF_SIZE);
        ChoiceBox<GroupBy> by = new ChoiceBox<>();
        by.setId("group-by");
        by.setAccessibleText("What states are grouped by");
        by.getItems().setAll(GroupBy.values());
        by.setConverter(new Titles());
        by.valueProperty().bindBidirectional(model.by());
        HBox row = new HBox(8, words, by);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void showVariables() {
        variables.getChildren().setAll(model.variables().stream().map(GroupView::row).toList());
    }

    private static Node row(VariableChoice choice) {
        CheckBox box = new CheckBox(choice.name());
        box.setMnemonicParsing(false);
        box.setId("group-variable-" + choice.name());
        box.getStyleClass().add("mono");
        box.selectedProperty().bindBidirectional(choice.chosen());
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        Label values = new Label(choice.values());
        values.getStyleClass().add("quiet");
        values.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(8, box, values);
        first.setAlignment(Pos.CENTER_LEFT);
        if (choice.reason().isEmpty()) {
            return first;
        }
        Label reason = new Label("Suggested: " + choice.reason());
        reason.getStyleClass().add("suggestion");
        return new VBox(0, first, reason);
    }

    private Button closeAll() {
        Button close = new Button("Close open groups");
        close.setId("group-close-all");
        close.getStyleClass().add("quiet-button");
        close.setOnAction(e -> model.closeAll());
        close.visibleProperty().bind(model.someOpen());
        close.managedProperty().bind(close.visibleProperty());
        return close;
    }

    /** Puts the focus where one begins. */
    public void focus() {
        variables.lookupAll(".check-box").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private static final class Titles extends StringConverter<GroupBy> {
        @Override
        public String toString(@Nullable GroupBy by) {
            return by == null ? "" : by.title();
        }

        @Override
        public GroupBy fromString(String title) {
            return Arrays.stream(GroupBy.values())
                    .filter(by -> by.title().equals(title))
                    .findFirst()
                    .orElse(GroupBy.VARIABLES);
        }
    }
}
