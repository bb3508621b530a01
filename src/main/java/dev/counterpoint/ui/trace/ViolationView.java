package dev.counterpoint.ui.trace;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.session.Exploration;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** Over a counterexample: what is violated in plain words, in the spec's words, and why here. */
public final class ViolationView extends HBox {
    private final Label plain = line("violation-plain");
    private final Label formal = line("violation-formal");
    private final Label here = line("violation-here");

    /** Shows the violation that is explored, and nothing where there is none. */
    public ViolationView(Exploration exploration) {
        super(12);
        getStyleClass().add("violation");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        ViolationView.class.getResource(
                                                "/dev/counterpoint/ui/trace.css"))
                                .toExternalForm());
        setAlignment(Pos.TOP_LEFT);
        formal.getStyleClass().add("mono");
        formal.setWrapText(false);
        VBox words = new VBox(2, plain, formal, here);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        getChildren().addAll(Icons.of("fth-x-octagon", 20), words);
        exploration.counterexample().addListener((o, was, is) -> show(is));
        show(exploration.counterexample().get());
    }

    private void show(@Nullable Counterexample violation) {
        setVisible(violation != null);
        setManaged(violation != null);
        if (violation == null) {
            return;
        }
        TraceHeadline headline = TraceHeadline.of(violation);
        set(plain, headline.plain());
        set(formal, headline.formal() == null ? "" : oneLine(headline.formal()));
        set(here, headline.here());
        formal.setTooltip(headline.formal() == null ? null : new Tooltip(headline.formal()));
        setAccessibleText(headline.plain() + " " + headline.here());
    }

    private static String oneLine(String formula) {
        return formula.strip().replaceAll("\\s+", " ");
    }

    private static void set(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private static Label line(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setId(style);
        label.getStyleClass().add(style);
        return label;
    }
}
