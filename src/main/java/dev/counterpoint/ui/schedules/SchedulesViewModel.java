package dev.counterpoint.ui.schedules;

import dev.counterpoint.library.Outcome;
import dev.counterpoint.library.Replayed;
import dev.counterpoint.library.Schedule;
import dev.counterpoint.library.Status;
import dev.counterpoint.spec.Diagnostic;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The kept schedules, as far as they are asked for, and what became of them. */
public final class SchedulesViewModel {
    private final ObservableList<ScheduleItem> shown = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Only> only = new SimpleObjectProperty<>(Only.ALL);
    private final BooleanProperty board = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable ScheduleItem> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final StringProperty activity = new SimpleStringProperty("");
    private final Map<Path, ScheduleItem> all = new LinkedHashMap<>();
    private List<Diagnostic> problems = List.of();

    /** Which of them are shown. */
    public enum Only {
        ALL("All schedules"),
        VIOLATING("Those that still violate"),
        BACK("Those that violate again"),
        GONE("Those that no longer violate"),
        UNFIT("Those that do not apply");

        private final String words;

        Only(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }

        boolean shows(ScheduleItem item) {
            Replayed replayed = item.replayed();
            Outcome outcome = item.outcome();
            return switch (this) {
                case ALL -> true;
                case VIOLATING -> outcome == Outcome.STILL_VIOLATES;
                case BACK -> replayed != null && replayed.isBack();
                case GONE -> outcome == Outcome.FIXED || outcome == Outcome.HARMLESS;
                case UNFIT ->
                        outcome == Outcome.DOES_NOT_APPLY
                                || outcome == Outcome.FAILED
                                || outcome == Outcome.UNDECIDED;
            };
        }
    }

    /** With nothing to show yet. */
    public SchedulesViewModel() {
        for (ObservableValue<?> asked : List.of(search, only)) {
            asked.addListener((o, was, is) -> arrange());
        }
    }

    /** What is shown, in the order of the files' names. */
    public ObservableList<ScheduleItem> shown() {
        return shown;
    }

    /** Those in a column of the board. */
    public List<ScheduleItem> in(Status status) {
        return shown.stream().filter(item -> item.status() == status).toList();
    }

    /** Text that must stand in a schedule. */
    public StringProperty search() {
        return search;
    }

    /** Which of them are shown. */
    public ObjectProperty<Only> only() {
        return only;
    }

    /** Whether they stand on a board, a column a status; else in a list. */
    public BooleanProperty board() {
        return board;
    }

    /** The one that is looked at; null for none. */
    public ObjectProperty<@Nullable ScheduleItem> chosen() {
        return chosen;
    }

    /** How many there are and what became of them, in a sentence. */
    public ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /** What is being replayed; empty where nothing is. */
    public StringProperty activity() {
        return activity;
    }

    /** All of them, whether they are shown or not. */
    public List<ScheduleItem> all() {
        return List.copyOf(all.values());
    }

    /** The schedules themselves, whether they are shown or not. */
    public List<Schedule> schedules() {
        return all.values().stream().map(ScheduleItem::schedule).toList();
    }

    /** These are kept; what became of those known before is still known. */
    public void show(List<Schedule> kept, List<Diagnostic> unreadable) {
        Map<Path, ScheduleItem> before = new LinkedHashMap<>(all);
        all.clear();
        for (Schedule schedule : kept) {
            ScheduleItem known = before.get(schedule.file());
            all.put(
                    schedule.file(),
                    known == null ? new ScheduleItem(schedule, null, false) : known.with(schedule));
        }
        problems = List.copyOf(unreadable);
        arrange();
    }

    /** The spec has changed: what became of them is to be found out again. */
    public void age() {
        all.replaceAll((file, item) -> item.aged());
        arrange();
    }

    /** One was replayed. */
    public void replayed(Replayed replayed) {
        all.computeIfPresent(
                replayed.schedule().file(),
                (file, item) -> item.with(of(item.schedule(), replayed)));
        arrange();
    }

    /** What people noted may have changed while it was replayed. */
    private static Replayed of(Schedule now, Replayed replayed) {
        return new Replayed(
                now,
                replayed.outcome(),
                replayed.kind(),
                replayed.sentence(),
                replayed.step(),
                replayed.property(),
                replayed.mismatches(),
                replayed.trace(),
                replayed.errors());
    }

    /** Other notes were made of one. */
    public void noted(Schedule schedule) {
        all.computeIfPresent(
                schedule.file(),
                (file, item) -> {
                    Replayed known = item.replayed();
                    ScheduleItem noted = item.with(schedule);
                    return known == null
                            ? noted
                            : new ScheduleItem(schedule, of(schedule, known), item.stale());
                });
        arrange();
    }

    private void arrange() {
        ScheduleItem looked = chosen.get();
        String sought = search.get().strip().toLowerCase(Locale.ROOT);
        shown.setAll(
                all.values().stream()
                        .filter(item -> only.get().shows(item) && item.holds(sought))
                        .toList());
        if (looked != null) {
            chosen.set(all.get(looked.schedule().file()));
        }
        summary.set(words());
    }

    private String words() {
        List<String> parts = new ArrayList<>();
        add(parts, Only.VIOLATING, "still violate", "still violates");
        long accepted =
                all.values().stream()
                        .map(ScheduleItem::replayed)
                        .filter(r -> r != null && r.isAccepted())
                        .count();
        if (accepted > 0) {
            parts.add(
                    accepted + (accepted == 1 ? " of them is accepted" : " of them are accepted"));
        }
        add(parts, Only.BACK, "violate again", "violates again");
        add(parts, Only.GONE, "no longer violate", "no longer violates");
        add(
                parts,
                Only.UNFIT,
                "do not apply or cannot be replayed",
                "does not apply or cannot be replayed");
        String number = all.size() + (all.size() == 1 ? " schedule" : " schedules");
        String counted = all.isEmpty() ? "" : number + said(parts) + ".";
        String unreadable =
                problems.isEmpty()
                        ? ""
                        : " "
                                + problems.size()
                                + (problems.size() == 1 ? " file is" : " files are")
                                + " no schedule: "
                                + problems.getFirst().toLine();
        return (counted + unreadable).strip();
    }

    private static String said(List<String> parts) {
        return parts.isEmpty() ? "" : ": " + String.join(", ", parts);
    }

    private void add(List<String> parts, Only which, String many, String one) {
        long number = all.values().stream().filter(which::shows).count();
        if (number > 0) {
            parts.add(number + " " + (number == 1 ? one : many));
        }
    }
}
