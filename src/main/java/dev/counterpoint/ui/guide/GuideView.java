package dev.counterpoint.ui.guide;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Texts;
import dev.counterpoint.ui.guide.Sections.Section;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;
import java.util.function.Function;

/** The guide over the window: contents and search on the left, the page on the right. */
public final class GuideView extends StackPane {
    private static final Texts TEXTS = Texts.of("guide");
    private static final double ENTRY = 172;

    /**
     * What it needs from outside.
     *
     * @param keyOf the key of a command, as people read it; empty where it has none
     * @param browse opens an address
     */
    public record Ports(Function<String, String> keyOf, Consumer<String> browse, Runnable close) {}

    private final GuideViewModel model;
    private final Ports ports;
    private final VBox contents = new VBox(2);
    private final ScrollPane scroll = new ScrollPane();
    private final TextField search = new TextField();

    /** Shows what is open in it. */
    public GuideView(GuideViewModel model, Ports ports) {
        this.model = model;
        this.ports = ports;
        getStyleClass().addAll("palette-layer", "guide-layer");
        setAlignment(Pos.CENTER);
        BorderPane sheet = new BorderPane(scroll);
        sheet.setId("guide");
        sheet.getStyleClass().addAll("palette", "guide");
        sheet.setMaxWidth(940);
        sheet.setLeft(side());
        sheet.setTop(head());
        scroll.setId("guide-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(sheet);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.place().addListener((o, was, is) -> show(is, was));
        model.found().addListener((ListChangeListener<Section>) c -> fill());
        model.query().addListener((o, was, is) -> fill());
        fill();
        page(model.place().get());
    }

    private Node head() {
        Button back =
                Buttons.icon(
                        Command.when(
                                "guide-back",
                                TEXTS.get("back"),
                                "fth-arrow-left",
                                "Alt+LEFT",
                                model.canGoBack(),
                                model::back));
        Label title = new Label(TEXTS.get("title"));
        title.getStyleClass().add("heading");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close =
                Buttons.icon(
                        Command.always(
                                "guide-close", TEXTS.get("close"), "fth-x", null, ports.close()));
        HBox head = new HBox(8, back, title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("guide-head-bar");
        return head;
    }

    private Node side() {
        search.setId("guide-search");
        search.setPromptText(TEXTS.get("search"));
        search.setAccessibleText(TEXTS.get("search"));
        search.textProperty().bindBidirectional(model.query());
        contents.setId("guide-contents");
        ScrollPane all = new ScrollPane(contents);
        all.setFitToWidth(true);
        all.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(all, Priority.ALWAYS);
        VBox side = new VBox(8, search, all);
        side.getStyleClass().add("guide-side");
        side.setPrefWidth(230);
        side.setMinWidth(180);
        return side;
    }

    private void fill() {
        contents.getChildren().clear();
        if (model.query().get().isBlank()) {
            for (GuidePage page : model.pages()) {
                boolean open = page.name().equals(model.place().get().page());
                contents.getChildren()
                        .add(entry(page.title(), "", open, new Place(page.name(), "")));
            }
            return;
        }
        for (Section section : model.found()) {
            contents.getChildren()
                    .add(entry(section.heading(), section.page(), false, section.place()));
        }
        if (model.found().isEmpty()) {
            Label none = new Label(TEXTS.get("nothing"));
            none.getStyleClass().add("secondary");
            none.setWrapText(true);
            contents.getChildren().add(none);
        }
    }

    private Node entry(String words, String page, boolean open, Place place) {
        Label title = new Label(words);
        title.setWrapText(true);
        title.setPrefWidth(ENTRY);
        title.setMinWidth(ENTRY);
        title.setMinHeight(Region.USE_PREF_SIZE);
        VBox text = new VBox(title);
        if (!page.isEmpty() && !page.equals(words)) {
            Label where = new Label(page);
            where.getStyleClass().add("secondary");
            text.getChildren().add(where);
        }
        ToggleButton entry = new ToggleButton();
        entry.setGraphic(text);
        entry.getStyleClass().addAll("welcome-row", "guide-entry");
        entry.setAccessibleText(words);
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setSelected(open);
        entry.setOnAction(
                e -> {
                    entry.setSelected(open);
                    model.open(place);
                });
        return entry;
    }

    private void show(Place is, Place was) {
        if (is.page().equals(was.page()) && scroll.getContent() != null) {
            scrollTo(is.section());
        } else {
            page(is);
        }
        if (model.query().get().isBlank()) {
            fill();
        }
    }

    private void page(Place place) {
        PageView page = new PageView(model.page(), new Spans(ports.keyOf(), this::follow));
        page.setId("guide-page-" + place.page());
        StackPane centered = new StackPane(page);
        centered.setAlignment(Pos.TOP_CENTER);
        scroll.setContent(centered);
        scroll.setVvalue(0);
        if (!place.section().isEmpty()) {
            scrollTo(place.section());
            // Where the page has no size yet it is told once it has one.
            page.heightProperty().addListener((o, was, is) -> scrollTo(place.section()));
        }
    }

    private void follow(String target) {
        if (target.contains("://")) {
            ports.browse().accept(target);
        } else {
            model.follow(target);
        }
    }

    private void scrollTo(String section) {
        if (!(scroll.getContent() instanceof StackPane centered)
                || !(centered.getChildren().getFirst() instanceof PageView page)) {
            return;
        }
        Node heading = page.heading(section);
        double hidden = page.getHeight() - scroll.getViewportBounds().getHeight();
        if (heading == null || hidden <= 0) {
            scroll.setVvalue(0);
        } else {
            double top = heading.getBoundsInParent().getMinY() - 8;
            scroll.setVvalue(Math.clamp(top / hidden, 0, 1));
        }
    }

    private void pressed(KeyEvent event) {
        boolean typing = event.getTarget().equals(search);
        if (event.getCode() == KeyCode.ESCAPE) {
            if (typing && !search.getText().isEmpty()) {
                search.clear();
            } else {
                ports.close().run();
            }
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            model.back();
            event.consume();
        } else if (typing && event.getCode() == KeyCode.ENTER && !model.found().isEmpty()) {
            model.open(model.found().getFirst().place());
            event.consume();
        } else if (event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP) {
            turn(event.getCode() == KeyCode.PAGE_DOWN ? 1 : -1);
            event.consume();
        }
    }

    private void turn(int pages) {
        double seen = scroll.getViewportBounds().getHeight();
        double all = scroll.getContent().getBoundsInLocal().getHeight();
        if (all > seen) {
            double step = pages * 0.9 * seen / (all - seen);
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + step, 0, 1));
        }
    }
}
