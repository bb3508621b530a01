package dev.counterpoint.ui.shell;

import atlantafx.base.theme.Styles;

import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Icons;
import dev.counterpoint.ui.problems.ProblemsViewModel;

import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

/** The bar at the foot: what happened, where the caret is, what the engine does. */
final class StatusBarView extends HBox {
    StatusBarView(ShellViewModel shell, ProblemsViewModel problems, BooleanProperty showProblems) {
        super(16);
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        Button count = new Button();
        count.setId("status-problems");
        count.getStyleClass().addAll(Styles.FLAT, "status-button");
        count.textProperty().bind(problems.summary());
        count.graphicProperty()
                .bind(
                        problems.summary()
                                .map(
                                        s ->
                                                Icons.of(
                                                        problems.problems().isEmpty()
                                                                ? "fth-check-circle"
                                                                : "fth-alert-triangle",
                                                        12)));
        problems.summary()
                .addListener(
                        (o, was, is) ->
                                count.pseudoClassStateChanged(
                                        PseudoClass.getPseudoClass("problems"),
                                        !problems.problems().isEmpty()));
        count.setMinWidth(USE_PREF_SIZE);
        count.setOnAction(
                e -> {
                    shell.arrangement().set(Arrangement.WRITE);
                    showProblems.set(!showProblems.get());
                });
        Label message = new Label();
        message.setId("status-message");
        message.textProperty().bind(shell.message());
        message.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label position = new Label();
        position.textProperty().bind(shell.position());
        position.setMinWidth(USE_PREF_SIZE);
        position.visibleProperty().bind(shell.arrangement().map(a -> a == Arrangement.WRITE));
        position.managedProperty().bind(position.visibleProperty());
        FontIcon state = Icons.of("fth-cpu", 12);
        Label engine = new Label("", state);
        engine.setId("status-engine");
        engine.textProperty().bind(shell.engine());
        engine.setMinWidth(USE_PREF_SIZE);
        engine.visibleProperty().bind(shell.engine().isNotEmpty());
        shell.busy()
                .addListener((o, was, is) -> state.setIconLiteral(is ? "fth-loader" : "fth-cpu"));
        Button project = Buttons.icon(shell.command("view.project").orElseThrow());
        project.setGraphic(Icons.of("fth-sidebar", 12));
        project.setId("status-project");
        project.getStyleClass().add("status-button");
        Button schedules = new Button();
        schedules.setId("status-schedules");
        schedules.getStyleClass().addAll(Styles.FLAT, "status-button");
        schedules.setGraphic(Icons.of("fth-bookmark", 12));
        schedules.setMinWidth(USE_PREF_SIZE);
        schedules.textProperty().bind(shell.schedules());
        schedules.visibleProperty().bind(shell.schedules().isNotEmpty());
        schedules.managedProperty().bind(schedules.visibleProperty());
        schedules.pseudoClassStateChanged(PseudoClass.getPseudoClass("problems"), true);
        schedules.setOnAction(e -> shell.command("view.schedules").ifPresent(Command::run));
        HBox left = new HBox(project, count, schedules);
        left.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(left, message, space, position, engine);
    }
}
