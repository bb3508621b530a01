package dev.counterpoint.ui.share;

import dev.counterpoint.export.format.TraceFormat;
import dev.counterpoint.ui.fx.Icons;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The formats beside what would be written, and below it what is kept back. */
public final class ShareView extends BorderPane {
    private static final Map<TraceFormat, String> ICONS =
            Map.of(
                    TraceFormat.HTML, "fth-globe",
                    TraceFormat.MD, "fth-file-text",
                    TraceFormat.SVG, "fth-image",
                    TraceFormat.PNG, "fth-image",
                    TraceFormat.BUNDLE, "fth-package",
                    TraceFormat.CSV, "fth-grid",
                    TraceFormat.DOT, "fth-share-2",
                    TraceFormat.TLA, "fth-code");

    private final ShareViewModel model;
    private final TextArea text = new TextArea();
    private final ImageView picture = new ImageView();
    private final ScrollPane scroll = new ScrollPane(picture);
    private final Label words = new Label();
    private final Label size = new Label();

    /** Shows the choices of a model. */
    public ShareView(ShareViewModel model) {
        this.model = model;
        getStyleClass().add("share");
        setMinSize(0, 0);
        setPrefSize(900, 560);
        ListView<TraceFormat> formats = formats();
        setLeft(formats);
        setCenter(middle());
        model.preview().addListener((o, was, is) -> show(is));
        show(model.preview().get());
    }

    private ListView<TraceFormat> formats() {
        ListView<TraceFormat> list = new ListView<>();
        list.setId("share-formats");
        list.getItems().setAll(TraceFormat.values());
        list.setAccessibleText("Formats");
        list.setPrefWidth(250);
        list.setMinWidth(200);
        list.setFixedCellSize(32);
        list.setCellFactory(view -> new FormatCell());
        list.getSelectionModel().select(model.format().get());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                model.format().set(is);
                            }
                        });
        model.format().addListener((o, was, is) -> list.getSelectionModel().select(is));
        return list;
    }

    private static final class FormatCell extends ListCell<TraceFormat> {
        @Override
        protected void updateItem(@Nullable TraceFormat item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setText(item.title());
            setGraphic(Icons.of(ICONS.getOrDefault(item, "fth-file"), 14));
            setGraphicTextGap(8);
            setTooltip(new Tooltip(item.use()));
            setAccessibleText(item.title() + ": " + item.use());
        }
    }

    private VBox middle() {
        text.setId("share-preview");
        text.setEditable(false);
        text.getStyleClass().add("mono");
        text.setAccessibleText("What would be written");
        picture.setPreserveRatio(true);
        picture.fitWidthProperty().bind(scroll.widthProperty().subtract(24));
        scroll.setFitToWidth(true);
        StackPane shown = new StackPane(text, scroll);
        shown.setMinSize(0, 0);
        VBox.setVgrow(shown, Priority.ALWAYS);
        words.setWrapText(true);
        words.setId("share-words");
        size.setMinWidth(Region.USE_PREF_SIZE);
        size.getStyleClass().add("secondary");
        HBox head = new HBox(8, words, spacer(), size);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox all = new VBox(8, head, shown, below());
        all.setPadding(new Insets(0, 0, 0, 16));
        return all;
    }

    private VBox below() {
        TextField renamed = field("share-renamed", "n1=Alice, Ledger", "Give names another name");
        renamed.textProperty().bindBidirectional(model.renamed());
        TextField blanked = field("share-blanked", "balance, key", "Leave out the values of");
        blanked.textProperty().bindBidirectional(model.blanked());
        VBox rows = new VBox(8);
        if (model.isTrimmed()) {
            CheckBox trimmed = new CheckBox("The trimmed trace in place of the whole one");
            trimmed.setId("share-trimmed");
            trimmed.selectedProperty().bindBidirectional(model.trimmed());
            rows.getChildren().add(trimmed);
        }
        rows.getChildren()
                .add(
                        new HBox(
                                16,
                                labelled("Other names for", renamed),
                                labelled("No values of", blanked)));
        return rows;
    }

    private static TextField field(String id, String prompt, String accessible) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(accessible);
        field.getStyleClass().add("mono");
        return field;
    }

    private static Node labelled(String words, TextField field) {
        Label label = new Label(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        HBox row = new HBox(8, label, field);
        row.setAlignment(Pos.BASELINE_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox.setHgrow(row, Priority.ALWAYS);
        return row;
    }

    private static Region spacer() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private void show(Preview preview) {
        TraceFormat format = model.format().get();
        boolean isPicture = format == TraceFormat.PNG && preview.isReady();
        boolean failed = !preview.problem().isEmpty();
        scroll.setVisible(isPicture);
        text.setVisible(!isPicture);
        picture.setImage(isPicture ? new Image(new ByteArrayInputStream(preview.bytes())) : null);
        text.setText(
                format == TraceFormat.BUNDLE && preview.isReady()
                        ? String.join(
                                "\n", List.of("README.md", "spec/", "trace.html", "trace.itf.json"))
                        : preview.text());
        words.setText(failed ? preview.problem() : format.use() + ".");
        words.getStyleClass().remove("share-problem");
        if (failed) {
            words.getStyleClass().add("share-problem");
        }
        size.setText(failed ? "" : words(preview.bytes().length));
    }

    private static String words(int bytes) {
        return bytes < 1_000
                ? bytes + " bytes"
                : String.format(Locale.ROOT, "%,d KB", Math.max(1, Math.round(bytes / 1000.0)));
    }
}
