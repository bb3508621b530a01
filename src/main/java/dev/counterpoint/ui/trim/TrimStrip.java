package dev.counterpoint.ui.trim;

import dev.counterpoint.engine.protocol.Trimmed;
import dev.counterpoint.trim.TrimResult;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.trim.TrimViewModel.Phase;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Over the trace: what trimming has made of it, how far the claim goes, and which is shown. */
public final class TrimStrip extends HBox {
    private static final PseudoClass OPTIMAL = PseudoClass.getPseudoClass("optimal");
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

    private final TrimViewModel model;
    private final StackPane sign = new StackPane();
    private final Label headline = new Label();
    private final Text word = new Text();
    private final Text claim = new Text();
    private final Map<Side, ToggleButton> sides = new EnumMap<>(Side.class);
    private final HBox choice = new HBox();

    /** Shows a view model. */
    public TrimStrip(TrimViewModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("trim-strip");
        getStylesheets().add(sheet());
        setAlignment(Pos.CENTER_LEFT);
        setId("trim-strip");
        headline.setId("trim-headline");
        headline.getStyleClass().add("trim-headline");
        headline.setWrapText(true);
        word.getStyleClass().add("trim-word");
        claim.getStyleClass().add("trim-claim");
        claim.setId("trim-claim");
        VBox words = new VBox(2, headline, new TextFlow(word, claim));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        sign.setMinWidth(20);
        getChildren().addAll(sign, words, choice(), stop());
        model.phase().addListener(o -> update());
        model.figures().addListener(o -> update());
        model.result().addListener(o -> update());
        model.problem().addListener(o -> update());
        model.sides().side().addListener(o -> update());
        model.sides().different().addListener(o -> update());
        model.sides().visiting().addListener(o -> update());
        update();
    }

    static String sheet() {
        return Objects.requireNonNull(TrimStrip.class.getResource("/dev/counterpoint/ui/trim.css"))
                .toExternalForm();
    }

    private Node choice() {
        ToggleGroup group = new ToggleGroup();
        for (Side side : Side.values()) {
            ToggleButton button = new ToggleButton(side.title());
            button.setId(side.id());
            button.setToggleGroup(group);
            button.setFocusTraversable(false);
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(new Tooltip(side.words() + "\nO turns from one to the other"));
            button.getStyleClass()
                    .add(
                            switch (side) {
                                case ORIGINAL -> "left-pill";
                                case TRIMMED -> "center-pill";
                                case BOTH -> "right-pill";
                            });
            button.setOnAction(
                    e -> {
                        model.sides().choose(side);
                        button.setSelected(true);
                    });
            sides.put(side, button);
            choice.getChildren().add(button);
        }
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setAlignment(Pos.CENTER_RIGHT);
        return choice;
    }

    private Node stop() {
        Button stop = Buttons.quiet(model.stopping());
        stop.setText("Stop");
        stop.setId("trim-stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.visibleProperty().bind(model.phase().isEqualTo(Phase.RUNNING));
        stop.managedProperty().bind(stop.visibleProperty());
        return stop;
    }

    private void update() {
        Phase phase = model.phase().get();
        setVisible(phase != Phase.NONE);
        setManaged(phase != Phase.NONE);
        boolean other = model.sides().different().get();
        boolean elsewhere = !model.sides().visiting().get().isEmpty();

        choice.setVisible(other || elsewhere);
        choice.setManaged(other || elsewhere);
        sides.forEach(
                (side, button) ->
                        button.setSelected(!elsewhere && model.sides().side().get() == side));
        TrimResult result = model.result().get();
        boolean optimal = result != null && result.best().word() == Trimmed.Word.OPTIMAL;
        boolean isVisiting = phase == Phase.DONE && elsewhere;
        pseudoClassStateChanged(OPTIMAL, optimal && !elsewhere);
        pseudoClassStateChanged(RUNNING, phase == Phase.RUNNING || isVisiting);
        switch (phase) {
            case NONE -> say("", null, "");
            case RUNNING -> running();
            case FAILED -> {
                sign.getChildren().setAll(Icons.of("fth-alert-triangle"));
                say("This trace could not be trimmed.", null, model.problem().get());
            }
            case DONE -> {
                if (result != null) {
                    sign.getChildren()
                            .setAll(Icons.of(optimal ? "fth-check-circle" : "fth-alert-circle"));
                    done(result);
                }
            }
        }
    }

    private void running() {
        if (sign.getChildren().stream().noneMatch(ProgressIndicator.class::isInstance)) {
            ProgressIndicator busy = new ProgressIndicator();
            busy.setPrefSize(16, 16);
            busy.setMinSize(16, 16);
            sign.getChildren().setAll(busy);
        }
        Trimmed best = model.found().isEmpty() ? null : model.found().getLast();
        say(
                TrimSentences.activity(model.figures().get()),
                null,
                best == null ? "" : TrimSentences.soFar(best));
    }

    private void done(TrimResult result) {
        String elsewhere = model.sides().visiting().get();
        if (!elsewhere.isEmpty()) {
            sign.getChildren().setAll(Icons.of("fth-eye"));
            say(
                    elsewhere,
                    null,
                    "This is not the trimmed counterexample: the buttons beside lead back to it.");
            return;
        }
        Trimmed best = result.best();
        boolean other = model.sides().different().get();
        say(
                TrimSentences.difference(result, other),
                best.word(),
                TrimSentences.afterWord(result.certificate(), best.word()));
    }

    private void say(String head, Trimmed.@Nullable Word honest, String sentence) {
        headline.setText(head);
        word.setText(honest == null ? "" : TrimSentences.word(honest) + ": ");
        claim.setText(sentence);
        setAccessibleText(head + " " + word.getText() + sentence);
    }
}
