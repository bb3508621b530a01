package dev.counterpoint.ui.editor;

import dev.counterpoint.ui.fx.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Locale;

/** What the colours under a text mean, and how to be rid of them. */
final class HeatLegend extends HBox {
    HeatLegend(String words, List<Heat> heats, Runnable off) {
        super(8);
        setId("heat-legend");
        getStyleClass().add("heat-legend");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(words);
        title.setMinWidth(0);
        getChildren().add(title);
        long most = heats.stream().mapToLong(Heat::count).max().orElse(0);
        getChildren().add(swatch(0, "never"));
        getChildren().add(swatch(1, "once"));
        if (most > 1) {
            long middle = Math.round(Math.sqrt((double) most));
            getChildren().add(swatch(HeatMap.degree(middle, most), count(middle)));
            getChildren().add(swatch(HeatMap.WARMEST, count(most)));
        }
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        Button close = new Button(null, Icons.of("fth-x", 14));
        close.setId("heat-off");
        close.setAccessibleText("Coverage off");
        close.setTooltip(new Tooltip("Coverage off"));
        close.getStyleClass().add("flat");
        close.setOnAction(e -> off.run());
        getChildren().addAll(space, close);
    }

    private static Label swatch(int degree, String words) {
        Label swatch = new Label(words);
        swatch.setMinWidth(USE_PREF_SIZE);
        swatch.getStyleClass().addAll("heat-swatch", "swatch-" + degree);
        return swatch;
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d×", number);
    }
}
