package dev.counterpoint.ui.properties;

import atlantafx.base.theme.Styles;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.EmptyState;
import dev.counterpoint.ui.properties.SheetChoice.Order;
import dev.counterpoint.ui.properties.SheetChoice.Page;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The project's sheet over the window's content: plain language and formal statement, in rows. */
public final class SheetView extends StackPane {
    private final SheetViewModel model;
    private final Consumer<SheetRow> go;
    private final Consumer<SheetRow> review;
    private final Runnable close;
    private final ListView<SheetLine> list = new ListView<>();

    /**
     * The sheet.
     *
     * @param go goes to a row's definition
     * @param review writes down that a row's texts were read together
     * @param zone in which times are said
     */
    public SheetView(
            SheetViewModel model,
            Consumer<SheetRow> go,
            Consumer<SheetRow> review,
            Runnable close,
            ZoneId zone) {
        this.model = model;
        this.go = go;
        this.review = review;
        this.close = close;
        getStyleClass().addAll("palette-layer", "sheet-layer");
        Label summary = new Label();
        summary.setId("sheet-summary");
        summary.getStyleClass().add("card-tag");
        summary.textProperty()
                .bind(
                        Bindings.when(model.activity().isEmpty())
                                .then(model.summary())
                                .otherwise(
                                        Bindings.concat(model.activity(), "  ", model.summary())));
        VBox sheet = new VBox(8, head(), choices(), summary, columns(), body(zone));
        sheet.getStyleClass().addAll("palette", "sheet");
        getChildren().add(sheet);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMousePressed(
                e -> {
                    if (e.getTarget() == this) {
                        close.run();
                    }
                });
    }

    private HBox head() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton properties = toggle("Properties", Page.PROPERTIES, group);
        ToggleButton assumptions = toggle("Assumptions", Page.ASSUMPTIONS, group);
        properties.getStyleClass().add(Styles.LEFT_PILL);
        assumptions.getStyleClass().add(Styles.RIGHT_PILL);
        HBox pages = new HBox(properties, assumptions);
        pages.getStyleClass().add("switcher");
        HBox head = new HBox(8, pages);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren()
                .addAll(
                        space,
                        Buttons.icon(
                                Command.always("sheet-close", "Close", "fth-x", "Esc", close)));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ToggleButton toggle(String words, Page page, ToggleGroup group) {
        ToggleButton button = new ToggleButton(words);
        button.setId("sheet-" + page.name().toLowerCase(Locale.ROOT));
        button.setToggleGroup(group);
        button.setSelected(model.page().get() == page);
        button.setOnAction(
                e -> {
                    button.setSelected(true);
                    model.page().set(page);
                });
        return button;
    }

    private HBox choices() {
        TextField search = new TextField();
        search.setId("sheet-search");
        search.setAccessibleText("Search the sheet");
        search.setPromptText("Search in words, formulas, names and tags");
        search.textProperty().bindBidirectional(model.search());
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox choices =
                new HBox(
                        8,
                        search,
                        choice("sheet-kinds", "Which kinds", model.kinds(), SheetFilter.KINDS),
                        choice("sheet-only", "In which state", model.only(), SheetFilter.STATES),
                        choice(
                                "sheet-order",
                                "In which order",
                                model.order(),
                                List.of(Order.values())));
        choices.setAlignment(Pos.CENTER_LEFT);
        return choices;
    }

    private static <T> ComboBox<T> choice(
            String id, String name, ObjectProperty<T> chosen, List<T> values) {
        ComboBox<T> choice = new ComboBox<>();
        choice.setId(id);
        choice.setAccessibleText(name);
        choice.getItems().setAll(values);
        choice.valueProperty().bindBidirectional(chosen);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        return choice;
    }

    private static HBox columns() {
        HBox columns = new HBox(24);
        for (String words : new String[] {"What people say", "What the spec says"}) {
            Label title = new Label(words);
            title.getStyleClass().add("panel-title");
            title.setMaxWidth(Double.MAX_VALUE);
            title.setPrefWidth(1);
            HBox.setHgrow(title, Priority.ALWAYS);
            columns.getChildren().add(title);
        }
        columns.getStyleClass().add("sheet-columns");
        return columns;
    }

    private StackPane body(ZoneId zone) {
        list.setId("sheet-list");
        list.setAccessibleText("Properties, actions and assumptions");
        list.setItems(model.lines());
        list.setCellFactory(
                view -> {
                    SheetCell cell = new SheetCell(zone, review);
                    cell.setOnMouseClicked(e -> goTo(cell.getItem()));
                    return cell;
                });
        EmptyState nothing =
                new EmptyState(
                        "fth-book-open",
                        "Nothing to show here",
                        "Properties, actions and assumptions of all specs in the folder stand here."
                                + " Open a folder with TLA+ modules, or ask for less above.",
                        null);
        nothing.visibleProperty()
                .bind(Bindings.isEmpty(model.lines()).and(model.activity().isEmpty()));
        nothing.setMouseTransparent(true);
        StackPane body = new StackPane(list, nothing);
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && list.isFocused()) {
            goTo(list.getSelectionModel().getSelectedItem());
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && !list.isFocused()) {
            list.requestFocus();
        }
    }

    private void goTo(@Nullable SheetLine line) {
        if (line instanceof SheetLine.Row row) {
            close.run();
            go.accept(row.row());
        }
    }
}
