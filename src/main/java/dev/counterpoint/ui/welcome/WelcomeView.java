package dev.counterpoint.ui.welcome;

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
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.io.InputStream;
import java.nio.file.Path;

/** The page that is shown while nothing is open. */
public final class WelcomeView extends ScrollPane {
    private static final Texts TEXTS = Texts.of("welcome");
    private static final double WORDS = 330;

    /**
     * What can be begun with.
     *
     * @param tourBegun whether the tour was begun and left
     * @param canClose whether something is open to go back to
     */
    public record Actions(
            Runnable openFolder,
            Runnable newSpec,
            Runnable tour,
            ObservableValue<Boolean> tourBegun,
            Runnable guide,
            Runnable sitting,
            Runnable close,
            ObservableValue<Boolean> canClose) {}

    private final WelcomeViewModel model;

    /** Shows it. */
    public WelcomeView(WelcomeViewModel model, Actions actions) {
        this.model = model;
        setId("welcome");
        getStyleClass().add("welcome");
        setFitToWidth(true);
        setFitToHeight(true);
        HBox columns = new HBox(32, start(actions), samples());
        columns.getChildren().forEach(c -> HBox.setHgrow(c, Priority.ALWAYS));
        VBox page = new VBox(24, head(actions), columns, recent());
        page.getStyleClass().add("welcome-page");
        page.setMaxSize(880, Region.USE_PREF_SIZE);
        VBox center = new VBox(page);
        center.setAlignment(Pos.CENTER);
        setContent(center);
    }

    private static Node head(Actions actions) {
        Label title = new Label(TEXTS.get("title"));
        title.getStyleClass().add("welcome-title");
        Label motto = new Label(TEXTS.get("motto"));
        motto.getStyleClass().add("welcome-motto");
        HBox head = new HBox(16);
        InputStream icon =
                WelcomeView.class.getResourceAsStream(
                        "/dev/counterpoint/icons/counterpoint-64.png");
        if (icon != null) {
            ImageView picture = new ImageView(new Image(icon, 48, 48, true, true));
            head.getChildren().add(picture);
        }
        head.getChildren().add(new VBox(2, title, motto));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close =
                Buttons.quiet(
                        Command.always(
                                "welcome-close", TEXTS.get("close"), null, null, actions.close()));
        close.visibleProperty().bind(actions.canClose());
        head.getChildren().addAll(space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Node start(Actions actions) {
        Button tour =
                row(
                        "welcome-tour",
                        "fth-compass",
                        TEXTS.get("tour.title"),
                        TEXTS.get("tour.words"),
                        actions.tour());
        tour.getStyleClass().add("welcome-first");
        Label title = (Label) tour.getGraphic().lookup(".welcome-row-title");
        actions.tourBegun().addListener((o, was, is) -> name(tour, title, is));
        name(tour, title, actions.tourBegun().getValue());
        return column(
                "start",
                tour,
                row(
                        "welcome-open",
                        "fth-folder",
                        TEXTS.get("open.title"),
                        TEXTS.get("open.words"),
                        actions.openFolder()),
                row(
                        "welcome-new",
                        "fth-file-plus",
                        TEXTS.get("new.title"),
                        TEXTS.get("new.words"),
                        actions.newSpec()),
                row(
                        "welcome-guide",
                        "fth-book-open",
                        TEXTS.get("guide.title"),
                        TEXTS.get("guide.words"),
                        actions.guide()),
                row(
                        "welcome-sitting",
                        "fth-coffee",
                        TEXTS.get("sitting.title"),
                        TEXTS.get("sitting.words"),
                        actions.sitting()));
    }

    private static void name(Button tour, Label title, boolean begun) {
        String text = TEXTS.get(begun ? "tour.resume" : "tour.title");
        title.setText(text);
        tour.setAccessibleText(text);
    }

    private Node samples() {
        Label words = words(TEXTS.get("samples.words"));
        VBox column = column("samples");
        column.getChildren().add(words);
        for (Sample sample : model.samples()) {
            Button open =
                    row(
                            "sample-" + sample.folder(),
                            "fth-file-text",
                            sample.title(),
                            sample.words(),
                            () -> model.open(sample));
            HBox.setHgrow(open, Priority.ALWAYS);
            Button elsewhere = new Button("", Icons.of("fth-corner-right-down", 14));
            elsewhere.setId("sample-in-" + sample.folder());
            elsewhere.getStyleClass().addAll("flat", "button-icon", "icon-button");
            String hint = TEXTS.with("sample.elsewhere", sample.title());
            elsewhere.setAccessibleText(hint);
            elsewhere.setTooltip(new Tooltip(hint));
            elsewhere.setOnAction(e -> model.openIn(sample));
            HBox both = new HBox(4, open, elsewhere);
            both.setAlignment(Pos.CENTER_LEFT);
            column.getChildren().add(both);
        }
        column.setVisible(!model.samples().isEmpty());
        return column;
    }

    private Node recent() {
        VBox rows = new VBox(2);
        rows.setId("welcome-recent");
        model.recent().addListener((ListChangeListener<Path>) c -> fill(rows));
        fill(rows);
        Label message = new Label();
        message.setId("welcome-message");
        message.textProperty().bind(model.message());
        message.setWrapText(true);
        message.visibleProperty().bind(model.message().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        VBox column = column("recent");
        column.getChildren().addAll(rows, message);
        return column;
    }

    private void fill(VBox rows) {
        rows.getChildren().clear();
        for (Path folder : model.recent()) {
            Label name = new Label(String.valueOf(folder.getFileName()));
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label where = new Label(String.valueOf(folder.getParent()));
            where.getStyleClass().add("secondary");
            where.setMinWidth(0);
            HBox words = new HBox(12, Icons.of("fth-folder", 14), name, where);
            words.setAlignment(Pos.CENTER_LEFT);
            Button row = new Button();
            row.setGraphic(words);
            row.getStyleClass().addAll("welcome-row", "welcome-folder");
            row.setMaxWidth(Double.MAX_VALUE);
            row.setAccessibleText(folder.toString());
            row.setOnAction(e -> model.open(folder));
            rows.getChildren().add(row);
        }
        if (model.recent().isEmpty()) {
            Label none = new Label(TEXTS.get("recent.none"));
            none.getStyleClass().add("secondary");
            rows.getChildren().add(none);
        }
    }

    /** A button's words are as wide as they are told, else it takes them for a narrow column. */
    private static Label words(String text) {
        Label words = new Label(text);
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        words.setPrefWidth(WORDS);
        words.setMinWidth(WORDS);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }

    private static VBox column(String headingKey, Node... rows) {
        Label heading = new Label(TEXTS.get(headingKey));
        heading.getStyleClass().add("heading");
        VBox column = new VBox(4, heading);
        column.setPrefWidth(420);
        column.getChildren().addAll(rows);
        return column;
    }

    private static Button row(String id, String icon, String title, String words, Runnable action) {
        Label name = new Label(title);
        name.getStyleClass().add("welcome-row-title");
        Label more = words(words);
        VBox text = new VBox(0, name, more);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox both = new HBox(12, Icons.of(icon), text);
        both.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button();
        row.setId(id);
        row.setGraphic(both);
        row.getStyleClass().add("welcome-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(title);
        row.setAccessibleHelp(words);
        row.setOnAction(e -> action.run());
        return row;
    }
}
