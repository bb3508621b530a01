package dev.counterpoint.ui.schedules;

import dev.counterpoint.library.Incident;
import dev.counterpoint.library.Replayed;
import dev.counterpoint.library.Schedule;
import dev.counterpoint.library.Status;
import dev.counterpoint.ui.fx.Buttons;
import dev.counterpoint.ui.fx.Command;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One schedule: what became of it and why, what people noted of it, and its history. */
final class DetailView extends ScrollPane {
    private final ScheduleActions actions;
    private final InstantSource clock;
    private @Nullable ScheduleItem shown;

    DetailView(SchedulesViewModel model, ScheduleActions actions, InstantSource clock) {
        this.actions = actions;
        this.clock = clock;
        setId("schedule-detail");
        getStyleClass().add("schedule-detail");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        model.chosen().addListener((o, was, is) -> show(is));
        show(model.chosen().get());
    }

    private void show(@Nullable ScheduleItem item) {
        setVisible(item != null);
        setManaged(item != null);
        if (item == null || item.equals(shown)) {
            return;
        }
        shown = item;
        Schedule schedule = item.schedule();
        Incident incident = schedule.incident();
        Label heading = text(schedule.title(), "empty-title");
        TextField title = field("schedule-title", schedule.trace().meta().title());
        title.setPromptText(schedule.title());
        TextArea story = area("schedule-story", incident.story());
        TextArea cause = area("schedule-cause", incident.rootCause());
        TextField owner = field("schedule-owner", incident.owner());
        TextField links = field("schedule-links", String.join(" ", incident.links()));
        Command save =
                Command.always(
                        "schedule-save",
                        "Save",
                        null,
                        null,
                        () ->
                                actions.note(
                                        schedule,
                                        title.getText(),
                                        incident.withWords(
                                                story.getText(),
                                                cause.getText(),
                                                owner.getText(),
                                                words(links.getText()))));
        List<Node> rows =
                new ArrayList<>(
                        List.of(
                                heading,
                                text(ScheduleCard.of(schedule), "card-tag"),
                                Badges.of(item)));
        Replayed replayed = item.replayed();
        if (replayed != null) {
            rows.add(text(replayed.sentence(), "schedule-sentence"));
        }
        rows.add(buttons(item));
        rows.addAll(List.of(text("Status", "schedule-label"), status(schedule)));
        rows.addAll(List.of(text("Title", "schedule-label"), title));
        rows.addAll(List.of(text("What happens", "schedule-label"), story));
        rows.addAll(List.of(text("Root cause", "schedule-label"), cause));
        rows.addAll(List.of(text("Owner", "schedule-label"), owner));
        rows.addAll(List.of(text("Links", "schedule-label"), links));
        rows.add(Buttons.quiet(save));
        if (!incident.history().isEmpty()) {
            rows.add(text("History", "schedule-label"));
            incident.history().reversed().forEach(event -> rows.add(event(event)));
        }
        rows.add(text(String.valueOf(schedule.file().getFileName()), "card-tag"));
        VBox all = new VBox(4);
        all.getStyleClass().add("schedule-rows");
        all.getChildren().setAll(rows);
        setContent(all);
    }

    private FlowPane buttons(ScheduleItem item) {
        FlowPane buttons = new FlowPane(8, 4);
        buttons.getChildren()
                .add(
                        Buttons.quiet(
                                Command.always(
                                        "schedule-explore",
                                        "Explore",
                                        "fth-share-2",
                                        null,
                                        () -> actions.explore(item.schedule()))));
        Replayed replayed = item.replayed();
        if (replayed != null && replayed.isRepairable()) {
            buttons.getChildren()
                    .add(
                            Buttons.quiet(
                                    Command.always(
                                            "schedule-repair",
                                            "Repair…",
                                            "fth-tool",
                                            null,
                                            () -> actions.repair(item))));
        }
        return buttons;
    }

    private ComboBox<Status> status(Schedule schedule) {
        ComboBox<Status> choice = new ComboBox<>();
        choice.setId("schedule-status");
        choice.setAccessibleText("Status");
        choice.getItems().setAll(Status.values());
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Status status) {
                        return status == null ? "" : status.title();
                    }

                    @Override
                    public @Nullable Status fromString(String text) {
                        return Status.of(text).orElse(null);
                    }
                });
        choice.setValue(schedule.incident().status());
        choice.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null && is != schedule.incident().status()) {
                                actions.note(
                                        schedule,
                                        Objects.requireNonNullElse(
                                                schedule.trace().meta().title(), ""),
                                        schedule.incident().with(is, today(), ""));
                            }
                        });
        return choice;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    private static Label event(Incident.Event event) {
        String note = event.note().isEmpty() ? "" : ", " + event.note();
        return text(event.on() + "  " + event.status().word() + note, "card-tag");
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private static TextField field(String id, @Nullable String text) {
        TextField field = new TextField(text == null ? "" : text);
        field.setId(id);
        return field;
    }

    private static TextArea area(String id, @Nullable String text) {
        TextArea area = new TextArea(text == null ? "" : text);
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(4);
        return area;
    }
}
