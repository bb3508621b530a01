package dev.counterpoint.ui.editor;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.ui.fx.EmptyState;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.fx.Threads;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A tab for each open file. */
public final class EditorTabs extends StackPane {
    private final Documents documents;
    private final Threads threads;
    private final IntegerProperty zoom;
    private final BooleanProperty symbols = new SimpleBooleanProperty();
    private final TabPane tabs = new TabPane();
    private final Map<Document, EditorView> views = new HashMap<>();
    private final Map<Document, EditorPane> panes = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable EditorView> current =
            new ReadOnlyObjectWrapper<>();
    private List<Diagnostic> diagnostics = List.of();
    private Function<Document, Optional<Node>> head = document -> Optional.empty();

    /** With what is shown while no file is open. */
    public EditorTabs(Documents documents, Threads threads, IntegerProperty zoom, Node empty) {
        this.documents = documents;
        this.threads = threads;
        this.zoom = zoom;
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        tabs.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
        tabs.getStyleClass().add("editor-tabs");
        tabs.setId("editor-tabs");
        setMinSize(0, 0);
        documents.open().addListener(this::changed);
        documents.active().addListener((o, was, is) -> select(is));
        tabs.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                documents.active().set((Document) is.getUserData());
                            }
                        });
        empty.visibleProperty().bind(Bindings.isEmpty(documents.open()));
        tabs.visibleProperty().bind(Bindings.isNotEmpty(documents.open()));
        getChildren().addAll(tabs, empty);
        documents.open().forEach(d -> tabs.getTabs().add(tab(d)));
        select(documents.active().get());
    }

    private void changed(ListChangeListener.Change<? extends Document> change) {
        while (change.next()) {
            for (Document removed : change.getRemoved()) {
                tabs.getTabs().removeIf(t -> t.getUserData() == removed);
                views.remove(removed);
                panes.remove(removed);
            }
            for (Document added : change.getAddedSubList()) {
                tabs.getTabs().add(tab(added));
            }
        }
    }

    private Tab tab(Document document) {
        Tab tab = new Tab();
        tab.setUserData(document);
        tab.textProperty()
                .bind(document.dirty().map(d -> d ? document.name() + " •" : document.name()));
        tab.setTooltip(new Tooltip(document.path().toString()));
        tab.setGraphic(Icons.of(document.isModule() ? "fth-file-text" : "fth-sliders", 14));
        tab.setOnCloseRequest(
                e -> {
                    e.consume();
                    documents.close(document);
                });
        return tab;
    }

    /** What stands above the text of each file that is opened from now on. */
    public void headWith(Function<Document, Optional<Node>> newHead) {
        head = newHead;
    }

    /** The editor of a file is made when it is first looked at. */
    private void select(@Nullable Document document) {
        if (document == null) {
            current.set(null);
            return;
        }
        for (Tab tab : tabs.getTabs()) {
            if (tab.getUserData() == document) {
                if (tab.getContent() == null) {
                    tab.setContent(content(document));
                }
                tabs.getSelectionModel().select(tab);
            }
        }
        current.set(views.get(document));
    }

    private Node content(Document document) {
        String refusal = document.refusal();
        if (refusal != null) {
            return new EmptyState("fth-file-minus", "Nothing to edit", refusal, null);
        }
        EditorView view = new EditorView(document, threads, zoom, symbols);
        views.put(document, view);
        view.mark(of(document.path()));
        EditorPane pane =
                new EditorPane(
                        view,
                        () -> new EditorView(view, zoom),
                        seen -> {
                            views.put(document, seen);
                            if (documents.active().get() == document) {
                                current.set(seen);
                            }
                        });
        panes.put(document, pane);
        BorderPane framed = new BorderPane(pane);
        VBox above = new VBox(new DiskBar(document, documents));
        head.apply(document).ifPresent(above.getChildren()::addFirst);
        framed.setTop(above);
        return framed;
    }

    /** A further view of an open file, to stand elsewhere: same text, same history. */
    public Node twin(Document document) {
        for (Tab tab : tabs.getTabs()) {
            if (tab.getUserData() == document && tab.getContent() == null) {
                tab.setContent(content(document));
            }
        }
        EditorView view = views.get(document);
        if (view == null) {
            return content(document);
        }
        BorderPane framed = new BorderPane(new EditorView(view, zoom));
        framed.setTop(new DiskBar(document, documents));
        return framed;
    }

    /** Splits the editor in front, so that its file has two views; or makes it one again. */
    public void split(Orientation orientation) {
        Document document = documents.active().get();
        EditorPane pane = document == null ? null : panes.get(document);
        if (pane != null) {
            pane.split(orientation);
        }
    }

    /** Whether operators are shown as signs; the texts stay as they are. */
    public BooleanProperty symbols() {
        return symbols;
    }

    /** The editor in front; null where none is. */
    public ReadOnlyObjectProperty<@Nullable EditorView> current() {
        return current.getReadOnlyProperty();
    }

    /** The editor of a file, where it was looked at. */
    public Optional<EditorView> of(Document document) {
        return Optional.ofNullable(views.get(document));
    }

    /** Marks what is wrong in each file. */
    public void mark(List<Diagnostic> all) {
        diagnostics = List.copyOf(all);
        views.forEach((document, view) -> view.mark(of(document.path())));
        panes.values().forEach(EditorPane::marked);
    }

    private List<Diagnostic> of(Path file) {
        return diagnostics.stream()
                .filter(d -> d.file() != null && Objects.equals(normal(d.file()), file))
                .toList();
    }

    private static Path normal(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
