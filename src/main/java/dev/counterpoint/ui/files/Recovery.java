package dev.counterpoint.ui.files;

import dev.counterpoint.ui.editor.Documents;
import dev.counterpoint.ui.editor.TextFile;
import dev.counterpoint.ui.fx.Desktop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Offers back what an ended program had not saved, in one question. */
public final class Recovery {
    private static final int RESTORE = 0;
    private static final int MOST_NAMES = 5;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final Documents documents;
    private final Desktop desktop;
    private final ZoneId zone;

    /** What the user said. */
    public enum Answer {
        RESTORED,
        DISCARDED,
        /** Nothing: it is asked again at the next start. */
        LATER
    }

    /** With the time zone of the user's clock. */
    public Recovery(Documents documents, Desktop desktop, ZoneId zone) {
        this.documents = documents;
        this.desktop = desktop;
        this.zone = zone;
    }

    /** Those that differ from the file on disk; of several of one file the newest. */
    public static List<Unsaved> worthIt(Collection<Unsaved> texts) {
        Map<Object, Unsaved> newest = new LinkedHashMap<>();
        for (Unsaved text : texts) {
            newest.merge(text.file(), text, (a, b) -> a.written().isAfter(b.written()) ? a : b);
        }
        return newest.values().stream().filter(Recovery::differs).toList();
    }

    private static boolean differs(Unsaved unsaved) {
        return !(TextFile.read(unsaved.file()) instanceof TextFile.Reading.Opened there
                && there.file().text().equals(unsaved.text()));
    }

    /** Asks, and opens what is wanted back. */
    public Answer offer(List<Unsaved> texts) {
        String what =
                texts.size() == 1
                        ? name(texts.getFirst()) + " at "
                        : texts.size() + " files, the last one at ";
        Instant last =
                texts.stream().map(Unsaved::written).max(Instant::compareTo).orElse(Instant.EPOCH);
        Optional<Integer> answer =
                desktop.ask(
                        "Counterpoint ended without saving " + what + time(last) + ".",
                        detail(texts),
                        List.of("Restore", "Discard"));
        if (answer.isEmpty()) {
            return Answer.LATER;
        }
        if (answer.get() != RESTORE) {
            return Answer.DISCARDED;
        }
        texts.forEach(t -> documents.restore(t.file(), t.text(), t.digest()));
        return Answer.RESTORED;
    }

    private static String detail(List<Unsaved> texts) {
        String names =
                texts.size() == 1
                        ? ""
                        : texts.stream()
                                        .limit(MOST_NAMES)
                                        .map(Recovery::name)
                                        .collect(Collectors.joining(", "))
                                + (texts.size() > MOST_NAMES ? " and others. " : ". ");
        return names + "Restore opens the text as it was; the file stays as it is until you save.";
    }

    private static String name(Unsaved text) {
        return String.valueOf(text.file().getFileName());
    }

    private String time(Instant instant) {
        ZonedDateTime then = instant.atZone(zone);
        String time = TIME.format(then);
        return then.toLocalDate().equals(LocalDate.now(zone))
                ? time
                : time + " on " + DAY.format(then);
    }
}
