package dev.counterpoint.ui.shell;

import dev.counterpoint.git.History;
import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CodePlace;
import dev.counterpoint.spec.PlainText;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with the places in the code that cards name: no such file, no such symbol, changed
 * since the review. Blocking: not for the window's thread; used by one thread at a time.
 */
final class CodePlaces {
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** From a spec's folder so many folders upwards. */
    private static final int UPWARDS = 6;

    private final History history;
    private final Map<Key, Answer> known = new HashMap<>();

    private record Key(Path root, String place, @Nullable LocalDate reviewed) {}

    private record Answer(String words, long at) {}

    CodePlaces(History history) {
        this.history = history;
    }

    /** By the tag's text, one clause for each place that is not as it was reviewed. */
    synchronized Map<String, String> problems(Path root, List<Card> cards) {
        List<Path> folders = folders(root);
        Map<String, String> found = new HashMap<>();
        for (Card card : cards) {
            PlainText plain = card.plain();
            if (plain == null) {
                continue;
            }
            for (PlainText.Tag tag : plain.tags()) {
                if (tag.name().equals("code") && !tag.text().isBlank()) {
                    String words = problem(root, tag.text(), card.review().date(), folders);
                    if (!words.isEmpty()) {
                        found.put(tag.text(), words);
                    }
                }
            }
        }
        return found;
    }

    private static List<Path> folders(Path root) {
        List<Path> folders = new ArrayList<>();
        Path folder = root.toAbsolutePath().normalize().getParent();
        while (folder != null && folders.size() < UPWARDS) {
            folders.add(folder);
            if (Files.exists(folder.resolve(".git"))) {
                break;
            }
            folder = folder.getParent();
        }
        return folders;
    }

    private String problem(
            Path root, String place, @Nullable LocalDate reviewed, List<Path> folders) {
        Key key = new Key(root, place, reviewed);
        Answer answer = known.get(key);
        long now = System.nanoTime();
        if (answer != null && now - answer.at() < FRESH.toNanos()) {
            return answer.words();
        }
        String words = look(CodePlace.of(place), reviewed, folders);
        known.put(key, new Answer(words, now));
        return words;
    }

    private String look(CodePlace wanted, @Nullable LocalDate reviewed, List<Path> folders) {
        CodePlace.Place place = wanted.find(folders);
        return switch (place.found()) {
            case NO_FILE -> "there is no such file";
            case NO_SYMBOL -> wanted.symbol() + " is not in that file";
            case UNREADABLE -> "this file cannot be read as a text";
            case THERE -> {
                boolean changed =
                        reviewed != null
                                && place.file() != null
                                && history.changedAfter(place.file(), reviewed).orElse(false);
                yield changed ? "changed since the review on " + reviewed : "";
            }
        };
    }
}
