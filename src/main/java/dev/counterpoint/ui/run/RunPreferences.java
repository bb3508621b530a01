package dev.counterpoint.ui.run;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

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
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/** What is done around checks without being asked each time; remembered in a file. */
public final class RunPreferences {
    private static final String SHORT = "10 s";

    private final Path file;
    private final Executor background;
    private final BooleanProperty onSave = new SimpleBooleanProperty();
    private final StringProperty onSaveBudget = new SimpleStringProperty(SHORT);
    private final BooleanProperty announce = new SimpleBooleanProperty(true);
    private final IntegerProperty atOnce = new SimpleIntegerProperty(1);
    private final ObjectMapper json =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    /** What the file holds. */
    record Kept(boolean onSave, @Nullable String onSaveBudget, boolean announce, int atOnce) {}

    /** As they were left; the file is written in the background when one changes. */
    public RunPreferences(Path file, Executor background) {
        this.file = file;
        this.background = background;
        load();
        onSave.addListener(o -> save());
        onSaveBudget.addListener(o -> save());
        announce.addListener(o -> save());
        atOnce.addListener(o -> save());
    }

    /** Whether the chosen model is checked when a file of its spec is saved. */
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

    private void load() {
        try {
            Kept kept = json.readValue(file.toFile(), Kept.class);
            if (kept != null) {
                onSave.set(kept.onSave());
                onSaveBudget.set(kept.onSaveBudget() == null ? SHORT : kept.onSaveBudget());
                announce.set(kept.announce());
                atOnce.set(Math.clamp(kept.atOnce(), 1, 8));
            }
        } catch (IOException none) {
            onSave.set(false);
        }
    }

    private void save() {
        Kept now = new Kept(onSave.get(), onSaveBudget.get(), announce.get(), atOnce.get());
        background.execute(() -> write(now));
    }

    private synchronized void write(Kept now) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            json.writeValue(file.toFile(), now);
        } catch (IOException notKept) {
            // They hold for this session all the same.
            return;
        }
    }
}
