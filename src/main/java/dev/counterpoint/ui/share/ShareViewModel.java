package dev.counterpoint.ui.share;

import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.format.TraceFormat;
import dev.counterpoint.export.redact.Redaction;
import dev.counterpoint.export.text.TlaExport;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One trace to be given to others: the choices, and what comes of them. */
public final class ShareViewModel {
    private static final int SHOWN = 20_000;

    private final Offer offer;
    private final Desktop desktop;
    private final Consumer<String> tell;
    private final Runnable close;
    private final Latest work;
    private final Latest writing;
    private final ObjectProperty<TraceFormat> format = new SimpleObjectProperty<>(TraceFormat.HTML);
    private final BooleanProperty trimmed = new SimpleBooleanProperty();
    private final StringProperty renamed = new SimpleStringProperty("");
    private final StringProperty blanked = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Preview> preview =
            new ReadOnlyObjectWrapper<>(Preview.NONE);

    /**
     * Of a trace.
     *
     * @param tell is told what was done
     * @param close what is done when it is
     */
    public ShareViewModel(
            Offer offer, Desktop desktop, Threads threads, Consumer<String> tell, Runnable close) {
        this.offer = offer;
        this.desktop = desktop;
        this.tell = tell;
        this.close = close;
        work =
                new Latest(
                        threads,
                        failed -> preview.set(problem(String.valueOf(failed.getMessage()))));
        writing =
                new Latest(
                        threads,
                        failed -> {
                            Throwable cause =
                                    failed.getCause() == null ? failed : failed.getCause();
                            tell.accept("It could not be written: " + cause.getMessage());
                        });
        trimmed.set(offer.trimmed() != null && offer.trimmedFirst());
        for (var choice : List.of(format, trimmed, renamed, blanked)) {
            choice.addListener(o -> update());
        }
        update();
    }

    private static Preview problem(String sentence) {
        return new Preview("", new byte[0], sentence);
    }

    private void update() {
        TraceFormat to = format.get();
        SharedTrace shared = chosen();
        List<String> names = words(renamed.get());
        List<String> blank = words(blanked.get());
        work.run(() -> made(to, shared, names, blank), preview::set);
    }

    private SharedTrace chosen() {
        SharedTrace smaller = offer.trimmed();
        return smaller != null && trimmed.get() ? smaller : offer.whole();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[,;\\s]+")).filter(w -> !w.isEmpty()).toList();
    }

    private Preview made(
            TraceFormat to, SharedTrace shared, List<String> names, List<String> blank) {
        Redaction.Reading reading = Redaction.read(names, blank);
        Redaction redaction = reading.redaction();
        if (redaction == null) {
            return problem(capital(reading.problem()));
        }
        Optional<String> problem = redaction.problem(shared.file());
        if (problem.isPresent()) {
            return problem(capital(problem.get()));
        }
        SharedTrace whole = to == TraceFormat.BUNDLE ? shared.with(offer.sources().get()) : shared;
        try {
            byte[] bytes = to.bytes(redaction.of(whole), fileName(to));
            return new Preview(to.isText() ? beginning(bytes) : "", bytes, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String capital(String sentence) {
        return sentence.isEmpty()
                ? ""
                : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }

    private static String beginning(byte[] bytes) {
        String text =
                new String(bytes, 0, Math.min(bytes.length, 4 * SHOWN), StandardCharsets.UTF_8);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\n…";
    }

    private String fileName(TraceFormat to) {
        return to == TraceFormat.TLA
                ? TlaExport.moduleName(chosen().file()) + ".tla"
                : offer.name() + "." + to.ending();
    }

    /** The format. */
    public ObjectProperty<TraceFormat> format() {
        return format;
    }

    /** Whether there are two traces to choose from. */
    boolean isTrimmed() {
        return offer.trimmed() != null;
    }

    /** Whether the trimmed trace is given. */
    public BooleanProperty trimmed() {
        return trimmed;
    }

    /** Names to be changed: {@code n1=Alice, Secret}. */
    public StringProperty renamed() {
        return renamed;
    }

    /** Names of variables, fields and parameters whose values are left out. */
    public StringProperty blanked() {
        return blanked;
    }

    /** What would be written. */
    public ReadOnlyObjectProperty<Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** Writes it into a file that is asked for. */
    public Command save() {
        return Command.when("share.save", "Save…", "fth-save", null, ready(), this::write);
    }

    /** Puts it on the clipboard: a picture as a picture, all else as text. */
    public Command copy() {
        BooleanBinding can =
                Bindings.createBooleanBinding(
                        () -> preview.get().isReady() && format.get() != TraceFormat.BUNDLE,
                        preview,
                        format);
        return Command.when("share.copy", "Copy", "fth-copy", null, can, this::toClipboard);
    }

    /** Leaves it. */
    public Command cancel() {
        return Command.always("share.cancel", "Cancel", null, null, close);
    }

    private BooleanBinding ready() {
        return Bindings.createBooleanBinding(() -> preview.get().isReady(), preview);
    }

    private void toClipboard() {
        byte[] bytes = preview.get().bytes();
        if (format.get() == TraceFormat.PNG) {
            desktop.copyPicture(bytes);
        } else {
            desktop.copy(new String(bytes, StandardCharsets.UTF_8));
        }
        tell.accept("Copied as " + format.get().title() + ".");
        close.run();
    }

    private void write() {
        TraceFormat to = format.get();
        Path file = desktop.chooseTarget("Save as " + to.title(), fileName(to)).orElse(null);
        if (file == null) {
            return;
        }
        Preview now = preview.get();
        SharedTrace shared = chosen();
        List<String> names = words(renamed.get());
        List<String> blank = words(blanked.get());
        writing.run(() -> written(to, now, file, shared, names, blank), tell);
        close.run();
    }

    private String written(
            TraceFormat to,
            Preview now,
            Path file,
            SharedTrace shared,
            List<String> names,
            List<String> blank) {
        try {
            String name = String.valueOf(file.getFileName());
            if (to != TraceFormat.TLA) {
                Files.write(file, now.bytes());
                return "Exported to " + file + ".";
            }
            @Nullable Redaction redaction = Redaction.read(names, blank).redaction();
            SharedTrace given = redaction == null ? shared : redaction.of(shared);
            Files.write(file, to.bytes(given, name));
            Path model = file.resolveSibling(name.replaceAll("(?i)\\.tla$", "") + ".cfg");
            StringBuilder text = new StringBuilder();
            TlaExport.writeModel(given.file(), text);
            Files.writeString(model, text, StandardCharsets.UTF_8);
            return "Exported to " + file + ", its model to " + model.getFileName() + ".";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
