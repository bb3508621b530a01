package dev.counterpoint.ui.guide;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Shows lines of a page. */
final class Spans {
    private static final String COMMAND = "command:";

    private final Function<String, String> keyOf;
    private final Consumer<String> follow;

    /**
     * For a page.
     *
     * @param keyOf the key of a command, as people read it; empty where it has none
     * @param follow goes to a link's target
     */
    Spans(Function<String, String> keyOf, Consumer<String> follow) {
        this.keyOf = keyOf;
        this.follow = follow;
    }

    TextFlow flow(List<Inline> words, String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(style);
        words.forEach(w -> flow.getChildren().add(node(w)));
        flow.setAccessibleText(Inline.words(words));
        return flow;
    }

    private Node node(Inline inline) {
        return switch (inline) {
            case Inline.Plain plain -> text(plain.text(), "guide-text");
            case Inline.Strong strong -> text(strong.text(), "guide-strong");
            case Inline.Stressed stressed -> text(stressed.text(), "guide-stressed");
            case Inline.Code code -> text(code.text(), "guide-code");
            case Inline.Link link -> link(link);
        };
    }

    private Node link(Inline.Link link) {
        if (link.target().startsWith(COMMAND)) {
            String key = keyOf.apply(link.target().substring(COMMAND.length()));
            Label cap = new Label(key.isEmpty() ? link.text() : key);
            cap.getStyleClass().add("guide-key");
            return cap;
        }
        Hyperlink words = new Hyperlink(link.text());
        words.getStyleClass().add("guide-link");
        words.setOnAction(e -> follow.accept(link.target()));
        return words;
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }
}
