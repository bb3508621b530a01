package dev.counterpoint.ui.shell;

import dev.counterpoint.git.History;
import dev.counterpoint.ui.files.LocalHistory;
import dev.counterpoint.ui.files.Version;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What files said on a day: as committed, and as saved here. Blocking. */
final class PastTexts {
    private static final int MOST = 20;

    private final History git;
    private final LocalHistory saves;
    private final ZoneId zone;

    PastTexts(History git, LocalHistory saves, ZoneId zone) {
        this.git = git;
        this.saves = saves;
        this.zone = zone;
    }

    /**
     * The texts that a file may have had on a day, the likeliest first; empty where none is known.
     */
    List<String> on(Path file, LocalDate day) {
        List<String> texts = new ArrayList<>();
        git.textOn(file, day).ifPresent(texts::add);
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        try {
            for (Version version : saves.versions(file)) {
                if (version.saved().isBefore(end) && texts.size() < MOST) {
                    texts.add(saves.text(version));
                }
            }
        } catch (IOException unreadable) {
            // What git knows remains.
            return texts;
        }
        return texts;
    }
}
