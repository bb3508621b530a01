package dev.counterpoint.ui.welcome;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.fx.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;

/** The sheet on which a new spec is made. */
public final class NewSpecView extends StackPane {
    private static final Texts TEXTS = Texts.of("welcome");
    private static final double WIDTH = 620;

    private final NewSpecViewModel model;
    private final Desktop desktop;
    private final Runnable close;

    /** Closed by Escape, and when the spec is made. */
    public NewSpecView(NewSpecViewModel model, Desktop desktop, Runnable close) {
        this.model = model;
        this.desktop = desktop;
        this.close = close;
        getStyleClass().add("palette-layer");
        setAlignment(Pos.TOP_CENTER);
        Label heading = new Label(TEXTS.get("new.heading"));
        heading.getStyleClass().add("heading");
        VBox box = new VBox(16, heading, templates(), fields(), problem(), buttons());
        box.setId("new-spec");
        box.getStyleClass().addAll("palette", "new-spec");
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        getChildren().add(box);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            create();
            event.consume();
        }
    }

    private void create() {
        if (model.create().isPresent()) {
            close.run();
        }
    }

    private Node templates() {
        ToggleGroup group = new ToggleGroup();
        VBox rows = new VBox(4);
        for (Template template : Template.values()) {
            Label title = new Label(template.title());
            title.getStyleClass().add("welcome-row-title");
            Label words = new Label(template.words());
            words.getStyleClass().add("secondary");
            words.setWrapText(true);
            words.setPrefWidth(WIDTH - 64);
            words.setMinWidth(WIDTH - 64);
            words.setMinHeight(Region.USE_PREF_SIZE);
            ToggleButton row = new ToggleButton();
            row.setId("template-" + template.module());
            row.setGraphic(new VBox(title, words));
            row.getStyleClass().add("welcome-row");
            row.setMaxWidth(Double.MAX_VALUE);
            row.setAccessibleText(template.title());
            row.setAccessibleHelp(template.words());
            row.setToggleGroup(group);
            row.setSelected(model.template().get() == template);
            row.setOnAction(
                    e -> {
                        row.setSelected(true);
                        model.template().set(template);
                    });
            rows.getChildren().add(row);
        }
        return rows;
    }

    private Node fields() {
        TextField name = new TextField();
        name.setId("new-spec-name");
        name.setAccessibleText(TEXTS.get("new.name.accessible"));
        name.textProperty().bindBidirectional(model.name());
        Label folder = new Label();
        folder.setId("new-spec-folder");
        folder.textProperty().bind(model.folder().map(Path::toString));
        folder.setMinWidth(0);
        folder.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose = new Button(TEXTS.get("new.choose"));
        choose.setId("new-spec-choose");
        choose.getStyleClass().add("quiet-button");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(
                e -> desktop.chooseFolder(TEXTS.get("new.where")).ifPresent(model.folder()::set));
        HBox where = new HBox(8, folder, choose);
        where.setAlignment(Pos.CENTER_LEFT);
        GridPane grid = new GridPane(12, 8);
        ColumnConstraints words = new ColumnConstraints();
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(words, values);
        grid.addRow(0, new Label(TEXTS.get("new.name")), name);
        grid.addRow(1, new Label(TEXTS.get("new.folder")), where);
        return grid;
    }

    private Node problem() {
        Label writes = new Label(TEXTS.get("new.writes"));
        writes.getStyleClass().add("secondary");
        writes.visibleProperty().bind(model.problem().isEmpty());
        Label problem = new Label("", Icons.of("fth-alert-triangle", 12));
        problem.setId("new-spec-problem");
        problem.getStyleClass().add("form-problem");
        problem.textProperty().bind(model.problem());
        problem.visibleProperty().bind(model.problem().isNotEmpty());
        return new StackPane(left(writes), left(problem));
    }

    private static Node left(Node node) {
        StackPane.setAlignment(node, Pos.CENTER_LEFT);
        return node;
    }

    private Node buttons() {
        Button cancel =
                Buttons.quiet(
                        Command.always(
                                "new-spec-cancel", TEXTS.get("new.cancel"), null, null, close));
        Button create =
                Buttons.filled(
                        Command.when(
                                "new-spec-create",
                                TEXTS.get("new.create"),
                                null,
                                null,
                                model.problem().isEmpty(),
                                this::create));
        HBox row = new HBox(8, cancel, create);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }
}
