package dev.counterpoint.ui.guide;

import dev.counterpoint.lang.CfgTokens;
import dev.counterpoint.lang.TlaTokens;
import dev.counterpoint.lang.Tokens;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.Locale;

/** A listing, TLA+ in the colours of the editor. */
final class ListingView extends TextFlow {
    ListingView(Block.Listing listing) {
        getStyleClass().addAll("guide-listing", "tla-area");
        setAccessibleText(listing.text());
        String text = listing.text();
        switch (listing.language()) {
            case "tla" ->
                    show(
                            text,
                            TlaTokens.of(
                                    text,
                                    text.contains("MODULE")
                                            ? TlaTokens.FILE
                                            : TlaTokens.MODULE_BODY));
            case "cfg" -> show(text, CfgTokens.of(text));
            default -> getChildren().add(styled(text, "tok-prose"));
        }
    }

    private void show(String text, Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            getChildren()
                    .add(
                            styled(
                                    text.substring(tokens.start(i), tokens.end(i)),
                                    "tok-"
                                            + tokens.kind(i)
                                                    .name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '-')));
        }
    }

    private static Text styled(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().addAll("text", style);
        return text;
    }
}
