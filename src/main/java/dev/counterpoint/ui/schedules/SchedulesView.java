package dev.counterpoint.ui.schedules;

import atlantafx.base.theme.Styles;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.EmptyState;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
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

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** The sheet of kept schedules over the window's content: board or list, and one in detail. */
public final class SchedulesView extends StackPane {
    private static final double DETAIL = 320;

    private final SchedulesViewModel model;
    private final Runnable close;

    /** With what can be done, and how it is closed. */
    public SchedulesView(
            SchedulesViewModel model,
            ScheduleActions actions,
            InstantSource clock,
            Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().addAll("palette-layer", "sheet-layer");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        SchedulesView.class.getResource(
                                                "/dev/counterpoint/ui/schedules.css"))
                                .toExternalForm());
        Label summary = new Label();
        summary.setId("schedules-summary");
        summary.getStyleClass().add("card-tag");
        summary.textProperty()
                .bind(
                        Bindings.when(model.activity().isEmpty())
                                .then(model.summary())
                                .otherwise(
                                        Bindings.concat(model.activity(), "  ", model.summary())));
        VBox sheet = new VBox(8, head(actions), choices(), summary, body(actions, clock));
        sheet.getStyleClass().addAll("palette", "sheet", "schedules");
        getChildren().add(sheet);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMousePressed(
                e -> {
                    if (e.getTarget() == this) {
                        close.run();
                    }
                });
    }

    private HBox head(ScheduleActions actions) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton board = toggle("Board", true, group);
        ToggleButton list = toggle("List", false, group);
        board.getStyleClass().add(Styles.LEFT_PILL);
        list.getStyleClass().add(Styles.RIGHT_PILL);
        HBox pages = new HBox(board, list);
        pages.getStyleClass().add("switcher");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label title = new Label("Schedules");
        title.getStyleClass().add("panel-title");
        HBox head =
                new HBox(
                        8,
                        title,
                        pages,
                        space,
                        Buttons.quiet(
                                Command.always(
                                        "schedules-replay",
                                        "Replay All",
                                        "fth-refresh-cw",
                                        null,
                                        actions::replayAll)),
                        Buttons.icon(
                                Command.always("schedules-close", "Close", "fth-x", "Esc", close)));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ToggleButton toggle(String words, boolean board, ToggleGroup group) {
        ToggleButton button = new ToggleButton(words);
        button.setId(board ? "schedules-as-board" : "schedules-as-list");
        button.setToggleGroup(group);
        button.setSelected(model.board().get() == board);
        button.setOnAction(
                e -> {
                    button.setSelected(true);
                    model.board().set(board);
                });
        return button;
    }

    private HBox choices() {
        TextField search = new TextField();
        search.setId("schedules-search");
        search.setPromptText("Search in titles, stories, causes, owners and links");
        search.textProperty().bindBidirectional(model.search());
        HBox.setHgrow(search, Priority.ALWAYS);
        ComboBox<SchedulesViewModel.Only> only = new ComboBox<>();
        only.setId("schedules-only");
        only.setAccessibleText("Which of them");
        only.getItems().setAll(SchedulesViewModel.Only.values());
        only.valueProperty().bindBidirectional(model.only());
        only.setMinWidth(Region.USE_PREF_SIZE);
        HBox choices = new HBox(8, search, only);
        choices.setAlignment(Pos.CENTER_LEFT);
        return choices;
    }

    private HBox body(ScheduleActions actions, InstantSource clock) {
        BoardView board = new BoardView(model);
        board.visibleProperty().bind(model.board());
        ListView<ScheduleItem> list = list();
        list.visibleProperty().bind(model.board().not());
        EmptyState nothing =
                new EmptyState(
                        "fth-bookmark",
                        "No schedule to show",
                        "Counterexamples that were kept stand here, with what became of them in the"
                                + " spec as it now is. Explore one and choose Keep as Schedule.",
                        null);
        nothing.visibleProperty().bind(Bindings.isEmpty(model.shown()));
        nothing.setMouseTransparent(true);
        StackPane all = new StackPane(board, list, nothing);
        HBox.setHgrow(all, Priority.ALWAYS);
        all.setMinWidth(0);
        DetailView detail = new DetailView(model, actions, clock);
        detail.setMinWidth(DETAIL);
        detail.setPrefWidth(DETAIL);
        HBox body = new HBox(16, all, detail);
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }

    private ListView<ScheduleItem> list() {
        ListView<ScheduleItem> list = new ListView<>(model.shown());
        list.setId("schedules-list");
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                model.chosen().set(is);
                            }
                        });
        return list;
    }

    private static final class Cell extends ListCell<ScheduleItem> {
        @Override
        protected void updateItem(@Nullable ScheduleItem item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().setAll(List.of("cell", "list-cell", "sheet-cell"));
            setText(null);
            if (item == null || empty) {
                setGraphic(null);
                return;
            }
            Label title = new Label(item.schedule().title());
            title.getStyleClass().add("card-words");
            Label of = new Label(ScheduleCard.of(item.schedule()));
            of.getStyleClass().add("card-tag");
            VBox words = new VBox(title, of);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            Label status = new Label(item.status().title());
            status.getStyleClass().add("card-tag");
            status.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(16, words, Badges.of(item), status);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setPrefWidth(1);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
        }
    }
}
