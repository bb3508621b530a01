package dev.counterpoint.ui.settings;

import dev.counterpoint.ui.fx.JsonFile;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the user has set once for all projects; a change is written at once. */
public final class Preferences {
    /** The font that travels with the program. */
    public static final String BUNDLED_FONT = "Counterpoint Mono";

    /** The file's name, in the folder for settings. */
    public static final String FILE = "settings.json";

    private static final String USUAL_BUDGET = "60 s";
    private static final Pattern SCALE = Pattern.compile("\"scale\"\\s*:\\s*(\\d+)");

    private final JsonFile<Kept> file;
    private final StringProperty font = new SimpleStringProperty(BUNDLED_FONT);
    private final IntegerProperty scale = new SimpleIntegerProperty();
    private final StringProperty budget = new SimpleStringProperty(USUAL_BUDGET);
    private final IntegerProperty workers = new SimpleIntegerProperty();
    private final StringProperty heap = new SimpleStringProperty("");
    private final BooleanProperty history = new SimpleBooleanProperty(true);
    private final IntegerProperty lesson = new SimpleIntegerProperty();

    /** What the file holds; null for what was never set. */
    record Kept(
            @Nullable String font,
            @Nullable Integer scale,
            @Nullable String budget,
            @Nullable Integer workers,
            @Nullable String heap,
            @Nullable Boolean history,
            @Nullable Integer lesson) {}

    /**
     * As they were left.
     *
     * @param file need not exist yet; it is written in the background when something changes
     * @param tell hears one sentence where what stands in the file cannot be read
     */
    public Preferences(Path file, Executor background, Consumer<String> tell) {
        this.file = new JsonFile<>(file, Kept.class, tell);
        this.file.load().ifPresent(this::take);
        for (Observable each : List.of(font, scale, budget, workers, heap, history, lesson)) {
            each.addListener(o -> keep(background));
        }
    }

    private void take(Kept kept) {
        font.set(kept.font() == null || kept.font().isBlank() ? BUNDLED_FONT : kept.font());
        scale.set(kept.scale() == null ? 0 : sensible(kept.scale()));
        budget.set(kept.budget() == null ? USUAL_BUDGET : kept.budget());
        workers.set(kept.workers() == null ? 0 : Math.clamp(kept.workers(), 0, 1_024));
        heap.set(kept.heap() == null ? "" : kept.heap());
        history.set(kept.history() == null || kept.history());
        lesson.set(kept.lesson() == null ? 0 : Math.max(0, kept.lesson()));
    }

    private static int sensible(int percent) {
        return percent == 0 ? 0 : Math.clamp(percent, 100, 300);
    }

    private void keep(Executor background) {
        Kept now =
                new Kept(
                        font.get(),
                        scale.get(),
                        budget.get(),
                        workers.get(),
                        heap.get(),
                        history.get(),
                        lesson.get());
        background.execute(() -> file.save(now));
    }

    /**
     * The scale that a settings file asks for, in percent. It is wanted before the window's toolkit
     * and all that reads JSON are there, so it is looked for in the text.
     */
    public static OptionalInt scaleIn(Path file) {
        if (!Files.isRegularFile(file)) {
            return OptionalInt.empty();
        }
        try {
            Matcher found = SCALE.matcher(Files.readString(file));
            int percent = found.find() ? Integer.parseInt(found.group(1)) : 0;
            return percent == 0 ? OptionalInt.empty() : OptionalInt.of(sensible(percent));
        } catch (IOException | NumberFormatException unreadable) {
            return OptionalInt.empty();
        }
    }

    /** The family in which TLA+ is shown. */
    public StringProperty font() {
        return font;
    }

    /** The size of the whole window in percent, from the next start; 0 for the system's. */
    public IntegerProperty scale() {
        return scale;
    }

    /** How long a check may take where neither model nor project says it. */
    public StringProperty budget() {
        return budget;
    }

    /** With how many threads then; 0 for one a processor. */
    public IntegerProperty workers() {
        return workers;
    }

    /** With how much memory then; empty for the usual. */
    public StringProperty heap() {
        return heap;
    }

    /** Whether what is saved is kept in the local history. */
    public BooleanProperty history() {
        return history;
    }

    /** At which of its lessons the guided tour was left; 0 for not begun. */
    public IntegerProperty lesson() {
        return lesson;
    }
}
