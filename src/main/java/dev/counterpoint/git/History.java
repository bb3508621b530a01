package dev.counterpoint.git;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Asks git about files. Where there is no git, no repository, or no answer in time, nothing is
 * known. Blocking: not for the window's thread.
 */
public final class History {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final Git git;

    /** With the git on the PATH. */
    public History() {
        this("git");
    }

    /** With this program. */
    History(String git) {
        this.git = new Git(git, PATIENCE);
    }

    /**
     * Whether a file was changed after a day, committed or not.
     *
     * @return empty where that is not known
     */
    public Optional<Boolean> changedAfter(Path file, LocalDate day) {
        Optional<String> status = ask(file, "status", "--porcelain", "--", name(file));
        if (status.isEmpty()) {
            return Optional.empty();
        }
        if (!status.get().isBlank()) {
            return Optional.of(true);
        }
        return ask(file, "log", "-1", "--format=%cs", "--", name(file))
                .map(String::strip)
                .filter(date -> !date.isEmpty())
                .flatMap(History::date)
                .map(date -> date.isAfter(day));
    }

    /** The text of a file as it was last committed on or before a day. */
    public Optional<String> textOn(Path file, LocalDate day) {
        return ask(
                        file,
                        "rev-list",
                        "-1",
                        "--before=" + day + " 23:59:59",
                        "HEAD",
                        "--",
                        name(file))
                .map(String::strip)
                .filter(commit -> !commit.isEmpty())
                .flatMap(commit -> ask(file, "show", commit + ":./" + name(file)));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private Optional<String> ask(Path file, String... words) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? Optional.empty() : git.ask(folder, List.of(words));
    }
}
