package dev.counterpoint.ui.run;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Kind;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Icons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.Consumer;

/** The verdict in words, and what it does not prove. */
final class VerdictView extends VBox {
    private static final int LONG_HEADLINE = 120;

    private final Consumer<Diagnostic> reveal;
    private final Runnable explore;
    private final TrustOffer trust;

    VerdictView(RunViewModel model, RunView.Ports ports) {
        super(12);
        reveal = ports.reveal();
        explore = ports.explore();
        trust = ports.trust();
        setId("run-verdict");
        getStyleClass().add("verdict");
        model.result().addListener((o, was, is) -> show(is, model.running().get()));
        model.running().addListener((o, was, is) -> show(model.result().get(), is));
        trust.need().addListener(o -> show(model.result().get(), model.running().get()));
        show(model.result().get(), model.running().get());
    }

    private void show(@Nullable CheckResult result, boolean running) {
        getChildren().clear();
        if (result == null) {
            Label words =
                    new Label(
                            running
                                    ? "The check is under way."
                                    : "The verdict will stand here, in words.");
            words.getStyleClass().add("quiet");
            words.setWrapText(true);
            getChildren().add(words);
            return;
        }
        Verdict verdict = Verdict.of(result);
        add(chip(verdict), 4);
        Label headline = words(verdict.headline(), "verdict-headline");
        if (verdict.headline().length() > LONG_HEADLINE) {
            headline.getStyleClass().add("long");
        }
        getChildren().add(headline);
        if (!trust.need().get().isEmpty()) {
            add(trustRow(), 4);
        }
        if (verdict.sentence() != null) {
            getChildren().add(words(verdict.sentence(), "verdict-sentence"));
        }
        if (verdict.formal() != null) {
            Label formal = words(verdict.formal(), "mono");
            formal.getStyleClass().add("formal");
            getChildren().add(formal);
        }
        verdict.why().forEach(line -> getChildren().add(words(line, "verdict-why")));
        verdict.errors().forEach(error -> getChildren().add(error(error)));
        if (verdict.hasTrace()) {
            Button look = new Button("Explore the counterexample", Icons.of("fth-share-2"));
            look.setId("run-explore");
            look.getStyleClass().add("quiet-button");
            look.setOnAction(e -> explore.run());
            add(look, 4);
        }
        Label caption = words("What this does not prove", "section-title");
        add(caption, 8);
        getChildren().add(words(verdict.notProved(), "quiet"));
    }

    private Node trustRow() {
        VBox row =
                new VBox(8, words(trust.need().get(), "trust-need"), Buttons.quiet(trust.trust()));
        row.setId("run-trust");
        row.getStyleClass().add("error-row");
        return row;
    }

    private void add(Node node, double above) {
        VBox.setMargin(node, new javafx.geometry.Insets(above, 0, 0, 0));
        getChildren().add(node);
    }

    private static Label chip(Verdict verdict) {
        Label chip = new Label(verdict.word(), Icons.of(icon(verdict.rung())));
        chip.getStyleClass()
                .addAll("chip", "chip-" + verdict.rung().name().toLowerCase(Locale.ROOT));
        return chip;
    }

    static String icon(Kind.Verdict rung) {
        return switch (rung) {
            case PASSED -> "fth-check-circle";
            case VIOLATED -> "fth-x-circle";
            case INCOMPLETE -> "fth-clock";
            case FAILED -> "fth-alert-triangle";
        };
    }

    private Node error(Diagnostic error) {
        VBox box = new VBox(2);
        box.getStyleClass().add("error-row");
        if (error.file() != null) {
            String place =
                    error.range() == null
                            ? ""
                            : ":" + error.range().line() + ":" + error.range().column();
            Hyperlink link = new Hyperlink(error.file().getFileName() + place);
            link.setTooltip(new Tooltip("Go to " + error.file() + place));
            link.setOnAction(e -> reveal.accept(error));
            box.getChildren().add(link);
        }
        box.getChildren().add(words(error.message(), "error-words"));
        return box;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
