package dev.counterpoint.ui.files;

import dev.counterpoint.lang.diff.LineDiff;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Latest;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The versions of a file, what each differs in from the text as it is now, and the way back. */
public final class HistoryView {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

    /** A version with its text as it was read. */
    private record Shown(Version version, String text) {}

    private final Document document;
    private final LocalHistory history;
    private final Latest reading;
    private final ZoneId zone;
    private final DiffView diff = new DiffView();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

    /** With the one who reads in the background. */
    public HistoryView(Document document, LocalHistory history, Latest reading, ZoneId zone) {
        this.document = document;
        this.history = history;
        this.reading = reading;
        this.zone = zone;
    }

    /** The sheet with these versions, the newest first. */
    public Node sheet(List<Version> versions, Runnable close) {
        ListView<Version> list = new ListView<>();
        list.setId("versions-list");
        list.getStyleClass().add("versions-list");
        list.setAccessibleText("Versions of " + document.name());
        list.setCellFactory(v -> new VersionCell());
        list.setPlaceholder(new Label("Each save will be kept here."));
        list.getItems().setAll(versions);
        list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> choose(is));
        list.getSelectionModel().selectFirst();
        SplitPane panes = new SplitPane(list, diff);
        SplitPane.setResizableWithParent(list, false);
        panes.setDividerPositions(0.22);
        Command restore =
                Command.when(
                        "history-restore",
                        "Restore This Version",
                        null,
                        null,
                        shown.isNotNull(),
                        () -> {
                            Shown wanted = shown.get();
                            close.run();
                            if (wanted != null) {
                                document.edit(wanted.text());
                            }
                        });
        return new Sheet(
                "Local history of " + document.name(),
                panes,
                List.of(
                        Comparison.button("history-close", "Close", close),
                        Buttons.filled(restore)),
                close);
    }

    private void choose(@Nullable Version version) {
        shown.set(null);
        if (version != null) {
            reading.run(() -> new Shown(version, text(version)), this::show);
        }
    }

    private String text(Version version) {
        try {
            return history.text(version);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void show(Shown read) {
        shown.set(read);
        diff.show(
                LineDiff.of(read.text(), document.text()), "As of " + time(read.version()), "Now");
    }

    private String time(Version version) {
        return TIME.format(version.saved().atZone(zone));
    }

    private final class VersionCell extends ListCell<Version> {
        @Override
        protected void updateItem(@Nullable Version version, boolean empty) {
            super.updateItem(version, empty);
            setText(empty || version == null ? null : time(version));
        }
    }
}
