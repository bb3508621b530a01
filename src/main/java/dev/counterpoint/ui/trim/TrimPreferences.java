package dev.counterpoint.ui.trim;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.counterpoint.trim.space.Measure;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;

/** How the user wants to trim; remembered in a file. */
public final class TrimPreferences {
    private static final int SHORT = 5;
    private static final int LONG = 30;
    private static final int MOST = 3_600;

    private final Path file;
    private final Executor background;
    private final BooleanProperty automatic = new SimpleBooleanProperty(true);
    private final IntegerProperty automaticSeconds = new SimpleIntegerProperty(SHORT);
    private final IntegerProperty askedSeconds = new SimpleIntegerProperty(LONG);
    private final ObjectProperty<List<Measure>> order =
            new SimpleObjectProperty<>(List.of(Measure.values()));
    private final ObjectMapper json =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    /** What the file holds. */
    record Kept(boolean automatic, int automaticSeconds, int askedSeconds, List<String> order) {
        Kept {
            order = order == null ? List.of() : List.copyOf(order);
        }
    }

    /** As they were left; the file is written in the background when one changes. */
    public TrimPreferences(Path file, Executor background) {
        this.file = file;
        this.background = background;
        load();
        automatic.addListener(o -> save());
        automaticSeconds.addListener(o -> save());
        askedSeconds.addListener(o -> save());
        order.addListener(o -> save());
    }

    /** Whether a counterexample is trimmed as soon as it is found. */
    public BooleanProperty automatic() {
        return automatic;
    }

    /** For how long that may go on. */
    public IntegerProperty automaticSeconds() {
        return automaticSeconds;
    }

    /** For how long it may go on when it was asked for. */
    public IntegerProperty askedSeconds() {
        return askedSeconds;
    }

    /** What there should be less of, the most important first; all measures. */
    public ObjectProperty<List<Measure>> order() {
        return order;
    }

    /** Makes a measure more important, or less, by one place. */
    public void move(Measure measure, boolean up) {
        List<Measure> moved = new ArrayList<>(order.get());
        int at = moved.indexOf(measure);
        int to = up ? at - 1 : at + 1;
        if (to >= 0 && to < moved.size()) {
            moved.remove(at);
            moved.add(to, measure);
            order.set(List.copyOf(moved));
        }
    }

    private void load() {
        try {
            Kept kept = json.readValue(file.toFile(), Kept.class);
            if (kept != null) {
                automatic.set(kept.automatic());
                automaticSeconds.set(Math.clamp(kept.automaticSeconds(), 1, MOST));
                askedSeconds.set(Math.clamp(kept.askedSeconds(), 1, MOST));
                order.set(List.copyOf(Measure.order(known(kept.order()))));
            }
        } catch (IOException none) {
            automatic.set(true);
        }
    }

    private static List<Measure> known(List<String> words) {
        return words.stream()
                .flatMap(w -> Arrays.stream(Measure.values()).filter(m -> m.word().equals(w)))
                .toList();
    }

    private void save() {
        Kept now =
                new Kept(
                        automatic.get(),
                        automaticSeconds.get(),
                        askedSeconds.get(),
                        order.get().stream().map(Measure::word).toList());
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
