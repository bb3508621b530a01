package dev.counterpoint.ui.trace;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.fx.Keys;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/** Over the timeline: the buttons to go along it, the place, what is watched, the walk. */
final class TimelineBar extends HBox {
    private final TimelineViewModel model;
    private final Label place = new Label();
    private final HBox walking = new HBox(8);

    TimelineBar(TimelineViewModel model, BandsViewModel bands, Node watch) {
        super(8);
        this.model = model;
        getStyleClass().add("timeline-bar");
        setAlignment(Pos.CENTER_LEFT);
        place.setId("timeline-place");
        place.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        walk();
        getChildren().addAll(buttons(), place, watch, rows(bands), gap, walking);
    }

    private HBox buttons() {
        HBox buttons = new HBox(0);
        buttons.setAlignment(Pos.CENTER_LEFT);
        for (String id :
                new String[] {
                    "trace.first", "trace.previous", "trace.play", "trace.next", "trace.last"
                }) {
            Button button = Buttons.icon(model.command(id));
            if (id.equals("trace.play")) {
                model.playing()
                        .addListener(
                                (o, was, is) ->
                                        button.setGraphic(Icons.of(is ? "fth-pause" : "fth-play")));
            }
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    private void walk() {
        Label words = new Label("a walk", Icons.of("fth-git-branch"));
        words.setTooltip(new Tooltip("These steps leave the counterexample."));
        words.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().add("walk-words");
        Command back = model.command("trace.back");
        Button home = Buttons.quiet(back);
        home.visibleProperty().bind(home.disabledProperty().not());
        home.managedProperty().bind(home.visibleProperty());
        walking.getChildren().addAll(words, Buttons.icon(model.command("trace.undo")), home);
        walking.setAlignment(Pos.CENTER_LEFT);
        walking.setMinWidth(USE_PREF_SIZE);
    }

    /** Which rows stand under the timeline. */
    private static MenuButton rows(BandsViewModel bands) {
        MenuButton button = new MenuButton(null, Icons.of("fth-sliders"));
        button.setId("timeline-rows");
        button.getStyleClass().addAll("flat", "button-icon", "icon-button");
        button.setTooltip(new Tooltip("What stands under the timeline"));
        button.setAccessibleText("What stands under the timeline");
        List<BooleanProperty> shown =
                List.of(bands.changes(), bands.lanes().wanted(), bands.truths().wanted());
        for (int i = 0; i < shown.size(); i++) {
            Command command = bands.commands().get(i);
            String title = command.title().substring(command.title().indexOf(':') + 2);
            CheckMenuItem item = new CheckMenuItem(title + "  (" + Keys.text(command.key()) + ")");
            item.setMnemonicParsing(false);
            item.selectedProperty().bindBidirectional(shown.get(i));
            button.getItems().add(item);
        }
        return button;
    }

    /** Says where in the trace one is; empty for nowhere. */
    void place(String words) {
        place.setText(words);
    }

    /** Whether one is off the counterexample. */
    void walking(boolean walk) {
        walking.setVisible(walk);
        walking.setManaged(walk);
    }
}
