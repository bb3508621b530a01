package dev.counterpoint.ui.run;

import dev.counterpoint.ui.fx.JsonFile;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** What is done around checks without being asked each time; remembered in a file. */
public final class RunPreferences {
    private static final String SHORT = "10 s";

    private final JsonFile<Kept> file;
    private final Executor background;
    private final Set<String> checkedOnSave = new TreeSet<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> model = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty onSave = new SimpleBooleanProperty();
    private final StringProperty onSaveBudget = new SimpleStringProperty(SHORT);
    private final BooleanProperty announce = new SimpleBooleanProperty(true);
    private final IntegerProperty atOnce = new SimpleIntegerProperty(1);

    /** What the file holds; the models by their configuration files. */
    record Kept(
            @Nullable Set<String> checkedOnSave,
            @Nullable String onSaveBudget,
            boolean announce,
            int atOnce) {}

    /**
     * As they were left; the file is written in the background when one changes.
     *
     * @param tell hears one sentence where what stands in the file cannot be read
     */
    public RunPreferences(Path file, Executor background, Consumer<String> tell) {
        this.file = new JsonFile<>(file, Kept.class, tell);
        this.background = background;
        this.file.load().ifPresent(this::take);
        onSave.addListener((o, was, is) -> switched(is));
        onSaveBudget.addListener(o -> save());
        announce.addListener(o -> save());
        atOnce.addListener(o -> save());
    }

    /** A model was chosen: {@link #onSave} is its switch from now on. */
    public void show(@Nullable Path config) {
        model.set(config);
        onSave.set(config != null && checkedOnSave.contains(key(config)));
    }

    private void switched(boolean on) {
        Path config = model.get();
        if (config == null) {
            return;
        }
        boolean changed = on ? checkedOnSave.add(key(config)) : checkedOnSave.remove(key(config));
        if (changed) {
            save();
        }
    }

    private static String key(Path config) {
        return config.toAbsolutePath().normalize().toString();
    }

    /** The configuration file of the chosen model; null for none. */
    public ReadOnlyObjectProperty<@Nullable Path> model() {
        return model.getReadOnlyProperty();
    }

    /** Whether the chosen model is checked when a file of its spec is saved; each has its own. */
    public BooleanProperty onSave() {
        return onSave;
    }

    /** How long that may take, as the user writes it. */
    public StringProperty onSaveBudget() {
        return onSaveBudget;
    }

    /** How long that may take; empty where it is no time. */
    public Optional<Duration> onSaveTime() {
        return Amounts.time(onSaveBudget.get());
    }

    /** Whether the desktop tells that a long check has ended. */
    public BooleanProperty announce() {
        return announce;
    }

    /** How many checks may run at the same time. */
    public IntegerProperty atOnce() {
        return atOnce;
    }

    private void take(Kept kept) {
        if (kept.checkedOnSave() != null) {
            checkedOnSave.addAll(kept.checkedOnSave());
        }
        onSaveBudget.set(kept.onSaveBudget() == null ? SHORT : kept.onSaveBudget());
        announce.set(kept.announce());
        atOnce.set(Math.clamp(kept.atOnce(), 1, 8));
    }

    private void save() {
        Kept now =
                new Kept(
                        new TreeSet<>(checkedOnSave),
                        onSaveBudget.get(),
                        announce.get(),
                        atOnce.get());
        background.execute(() -> file.save(now));
    }
}
