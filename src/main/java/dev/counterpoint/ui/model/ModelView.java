package dev.counterpoint.ui.model;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.ui.fx.Buttons;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/** The form over a model's configuration file. */
public final class ModelView extends VBox {
    private static final Duration LOOK = Duration.millis(1_500);

    private final ModelViewModel model;
    private final Runnable begin;
    private final Hyperlink file = new Hyperlink();
    private final HBox head;
    private final VBox unreadable = new VBox(4);
    private final ConstantsSection constants;
    private final BehaviorSection behavior;
    private final CheckedSection checked;
    private final FurtherSection further;

    /** With what opens a file, and what proposes a model where there is none. */
    public ModelView(ModelViewModel model, Consumer<Path> open, Runnable begin) {
        super(16);
        this.model = model;
        this.begin = begin;
        getStyleClass().add("model");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        ModelView.class.getResource(
                                                "/dev/counterpoint/ui/model.css"))
                                .toExternalForm());
        file.getStyleClass().add("file-link");
        file.setId("model-file");
        file.setMinWidth(0);
        file.setOnAction(
                e -> {
                    ModelTarget target = model.target().get();
                    if (target != null) {
                        open.accept(target.config());
                    }
                });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head =
                new HBox(
                        file,
                        space,
                        Buttons.icon(model.undo()),
                        Buttons.icon(model.redo()),
                        Buttons.icon(model.save()));
        head.setAlignment(Pos.CENTER_LEFT);
        constants = new ConstantsSection(model);
        behavior = new BehaviorSection(model);
        checked = new CheckedSection(model);
        further = new FurtherSection(model);
        model.state().addListener((o, was, is) -> show(is));
        show(model.state().get());
        look();
    }

    private void show(@Nullable FormState state) {
        if (state == null) {
            getChildren().setAll(nothing());
            return;
        }
        String name = String.valueOf(state.target().config().getFileName());
        file.setText(state.dirty() ? name + " •" : name);
        file.setTooltip(new Tooltip("Open " + state.target().config()));
        unreadable.getChildren().clear();
        for (Diagnostic problem : state.unreadable()) {
            Label line = Parts.problem();
            String place = problem.range() == null ? "" : "Line " + problem.range().line() + ": ";
            Parts.say(line, place + problem.message());
            line.getStyleClass().add("form-error");
            unreadable.getChildren().add(line);
        }
        constants.show(state);
        behavior.show(state);
        checked.show(state);
        further.show(state);
        if (!getChildren().contains(head)) {
            getChildren().setAll(head, unreadable, constants, behavior, checked, further);
        }
        unreadable.setManaged(!state.unreadable().isEmpty());
    }

    private VBox nothing() {
        Label words =
                Parts.quiet(
                        "A model is a .cfg file beside the spec: values for its constants, and"
                                + " what to check.");
        Button propose = new Button("Propose a Model…");
        propose.setId("model-propose");
        propose.setOnAction(e -> begin.run());
        propose.disableProperty().bind(model.known().map(k -> k.spec() == null));
        return new VBox(12, words, propose);
    }

    /** While it is looked at, a file that changes on disk is seen. */
    private void look() {
        Timeline beat = new Timeline(new KeyFrame(LOOK, e -> model.refresh()));
        beat.setCycleCount(Animation.INDEFINITE);
        sceneProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is == null) {
                                beat.stop();
                            } else {
                                beat.play();
                            }
                        });
    }
}
