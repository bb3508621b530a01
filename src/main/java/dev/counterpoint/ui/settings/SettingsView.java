package dev.counterpoint.ui.settings;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.fx.Texts;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All settings on one sheet over the window. */
public final class SettingsView extends StackPane {
    private static final Texts TEXTS = Texts.of("settings");
    private static final double WIDTH = 720;

    private final SettingsViewModel model;
    private final VBox rows = new VBox(4);

    /**
     * Shows them.
     *
     * @param where where they are kept
     */
    public SettingsView(SettingsViewModel model, String where, Runnable close) {
        this.model = model;
        getStyleClass().add("palette-layer");
        setAlignment(Pos.TOP_CENTER);
        rows.setId("settings-rows");
        rows.getStyleClass().add("settings-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label kept = new Label(TEXTS.with("kept", where));
        kept.getStyleClass().add("secondary");
        kept.setWrapText(true);
        kept.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(12, head(close), scroll, kept);
        box.setId("settings");
        box.getStyleClass().addAll("palette", "settings");
        box.setMaxWidth(WIDTH);
        getChildren().add(box);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        close.run();
                        e.consume();
                    }
                });
        model.shown().addListener((ListChangeListener<Setting>) c -> fill());
        fill();
    }

    private Node head(Runnable close) {
        Label title = new Label(TEXTS.get("title"));
        title.getStyleClass().add("heading");
        TextField search = new TextField();
        search.setId("settings-search");
        search.setPromptText(TEXTS.get("search"));
        search.setAccessibleText(TEXTS.get("search"));
        search.textProperty().bindBidirectional(model.query());
        HBox.setHgrow(search, Priority.ALWAYS);
        Button away =
                Buttons.icon(
                        Command.always("settings-close", TEXTS.get("close"), "fth-x", null, close));
        HBox head = new HBox(16, title, search, away);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void fill() {
        rows.getChildren().clear();
        String group = "";
        for (Setting setting : model.shown()) {
            if (!setting.about().group().equals(group)) {
                group = setting.about().group();
                Label heading = new Label(group);
                heading.getStyleClass().add("settings-group");
                rows.getChildren().add(heading);
            }
            rows.getChildren().add(row(setting));
        }
        if (model.shown().isEmpty()) {
            Label none = new Label(TEXTS.get("nothing"));
            none.getStyleClass().add("secondary");
            rows.getChildren().add(none);
        }
    }

    private static Node row(Setting setting) {
        SettingControl control = SettingControl.of(setting);
        Label title = new Label(setting.about().title());
        title.setLabelFor(control.node());
        Label words = wrapped(setting.about().words(), "secondary");
        VBox text = new VBox(0, title, words);
        text.getChildren().add(told(setting.about().note(), "settings-note", "fth-info"));
        text.getChildren().add(told(control.problem(), "form-problem", "fth-alert-triangle"));
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(16, text, control.node());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("settings-row");
        return row;
    }

    private static Label told(ObservableValue<String> said, String style, String icon) {
        Label label = wrapped("", style);
        label.setGraphic(Icons.of(icon, 12));
        label.textProperty().bind(said);
        label.visibleProperty().bind(said.map(s -> !s.isEmpty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
