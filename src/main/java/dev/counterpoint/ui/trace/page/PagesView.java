package dev.counterpoint.ui.trace.page;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Icons;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The pages behind a tab each; a page is made when it is first looked at. */
public final class PagesView extends BorderPane {
    private final PagesViewModel model;
    private final Map<Page, Supplier<? extends Node>> pages;
    private final Map<Page, Node> made = new EnumMap<>(Page.class);
    private final Map<Page, ToggleButton> tabs = new EnumMap<>(Page.class);
    private final StackPane content = new StackPane();

    /** Shows what makes each page; the focus goes back to where the trace's keys are. */
    public PagesView(
            PagesViewModel model,
            Map<Page, Supplier<? extends Node>> pages,
            TraceFindViewModel find,
            NotesViewModel notes,
            Runnable focusTrace) {
        this.model = model;
        this.pages = new EnumMap<>(pages);
        getStyleClass().add("trace-pages");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        PagesView.class.getResource(
                                                "/dev/counterpoint/ui/pages.css"))
                                .toExternalForm());
        setMinSize(0, 0);
        content.setMinSize(0, 0);
        setTop(
                new VBox(
                        tabs(),
                        new TraceFindBar(find, focusTrace),
                        new NoteBar(notes, focusTrace)));
        setCenter(content);
        model.page().addListener((o, was, is) -> show(is));
        show(model.page().get());
    }

    private HBox tabs() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox(4);
        row.getStyleClass().add("page-tabs");
        for (Command command : model.commands()) {
            Page page = page(command);
            if (pages.containsKey(page)) {
                ToggleButton tab = new ToggleButton(page.title(), Icons.of(page.icon(), 14));
                tab.setId(command.id());
                tab.setToggleGroup(group);
                tab.setFocusTraversable(false);
                tab.setMinWidth(USE_PREF_SIZE);
                tab.getStyleClass().add("flat");
                tab.setTooltip(new Tooltip(page.words() + "\n" + Buttons.hint(command)));
                tab.setOnAction(
                        e -> {
                            command.run();
                            tab.setSelected(true);
                        });
                tabs.put(page, tab);
                row.getChildren().add(tab);
            }
        }
        return row;
    }

    private static Page page(Command command) {
        for (Page page : Page.values()) {
            if (page.commandId().equals(command.id())) {
                return page;
            }
        }
        throw new IllegalArgumentException(command.id());
    }

    private void show(Page page) {
        Supplier<? extends Node> maker = pages.get(page);
        if (maker == null) {
            return;
        }
        Node node = made.computeIfAbsent(page, p -> maker.get());
        if (!content.getChildren().contains(node)) {
            content.getChildren().add(node);
        }
        content.getChildren().forEach(n -> n.setVisible(n.equals(node)));
        ToggleButton tab = tabs.get(page);
        if (tab != null) {
            tab.setSelected(true);
        }
    }
}
