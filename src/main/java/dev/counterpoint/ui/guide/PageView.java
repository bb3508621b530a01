package dev.counterpoint.ui.guide;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page of the guide, as nodes. */
final class PageView extends VBox {
    /** Lines that are longer are hard to read. */
    private static final double WIDTH = 660;

    private final Spans spans;
    private final Map<String, Node> headings = new HashMap<>();

    PageView(GuidePage page, Spans spans) {
        super(10);
        this.spans = spans;
        getStyleClass().add("guide-page");
        setMaxWidth(WIDTH);
        page.blocks().forEach(block -> getChildren().add(node(block)));
    }

    /** The heading of a section; null where there is none. */
    @Nullable Node heading(String section) {
        return headings.get(section);
    }

    private Node node(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> spans.flow(paragraph.words(), "guide-paragraph");
            case Block.Note note -> spans.flow(note.words(), "guide-note");
            case Block.Points points -> points(points);
            case Block.Listing listing -> new ListingView(listing);
            case Block.Picture picture -> picture(picture);
            case Block.Table table -> table(table.rows());
        };
    }

    private Node heading(Block.Heading heading) {
        Label label = new Label(Inline.words(heading.words()));
        label.getStyleClass().add("guide-heading-" + heading.level());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        headings.put(heading.id(), label);
        return label;
    }

    private Node points(Block.Points points) {
        VBox box = new VBox(6);
        for (int i = 0; i < points.items().size(); i++) {
            Label mark = new Label(points.numbered() ? i + 1 + "." : "•");
            mark.getStyleClass().add("guide-mark");
            mark.setMinWidth(points.numbered() ? 20 : 12);
            Node words = spans.flow(points.items().get(i), "guide-paragraph");
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(4, mark, words);
            row.setAlignment(Pos.TOP_LEFT);
            box.getChildren().add(row);
        }
        return box;
    }

    private static Node picture(Block.Picture picture) {
        URL url = GuideBook.picture(picture.file()).orElse(null);
        Label words = new Label(picture.words());
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        if (url == null) {
            return words;
        }
        Image image = new Image(url.toExternalForm(), true);
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(WIDTH - 2);
        view.setAccessibleText(picture.words());
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("guide-picture");
        frame.setMaxWidth(Region.USE_PREF_SIZE);
        return new VBox(4, frame, words);
    }

    private Node table(List<List<List<Inline>>> rows) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int c = 0; c < columns; c++) {
            ColumnConstraints wide = new ColumnConstraints();
            // The last one has the words.
            wide.setHgrow(c == columns - 1 ? Priority.ALWAYS : Priority.NEVER);
            wide.setMinWidth(c == columns - 1 ? 0 : Region.USE_PREF_SIZE);
            wide.setMaxWidth(c == columns - 1 ? Double.MAX_VALUE : WIDTH / columns);
            grid.getColumnConstraints().add(wide);
        }
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                Node cell = spans.flow(rows.get(r).get(c), r == 0 ? "guide-head" : "guide-cell");
                grid.add(cell, c, r);
            }
        }
        return grid;
    }
}
