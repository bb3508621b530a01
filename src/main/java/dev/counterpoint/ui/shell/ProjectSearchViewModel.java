package dev.counterpoint.ui.shell;

import dev.counterpoint.lang.TextLines;
import dev.counterpoint.lang.edit.Search;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Finds text in all files of the project, and replaces it in all of them. */
final class ProjectSearchViewModel {
    private static final int MOST = 2_000;

    /**
     * A place where it stands.
     *
     * @param line counted from 1, as the column is
     * @param before the line's text up to the hit
     * @param after the line's text behind it
     * @param instead what would be written there; null while nothing is to be replaced
     */
    record Found(
            Path file,
            int line,
            int column,
            int length,
            String before,
            String hit,
            String after,
            @Nullable String instead) {}

    private final Supplier<Map<Path, String>> texts;
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty replacement = new SimpleStringProperty("");
    private final BooleanProperty matchCase = new SimpleBooleanProperty();
    private final BooleanProperty regex = new SimpleBooleanProperty();
    private final BooleanProperty replacing = new SimpleBooleanProperty();
    private final ObservableList<Found> found = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");

    /** With the project's files and what stands in them, unsaved text included. */
    ProjectSearchViewModel(Supplier<Map<Path, String>> texts) {
        this.texts = texts;
        query.addListener((o, was, is) -> look());
        replacement.addListener((o, was, is) -> look());
        matchCase.addListener((o, was, is) -> look());
        regex.addListener((o, was, is) -> look());
    }

    StringProperty query() {
        return query;
    }

    StringProperty replacement() {
        return replacement;
    }

    BooleanProperty matchCase() {
        return matchCase;
    }

    BooleanProperty regex() {
        return regex;
    }

    /** Whether something is to be written instead. */
    BooleanProperty replacing() {
        return replacing;
    }

    ObservableList<Found> found() {
        return found;
    }

    ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    private void look() {
        found.clear();
        status.set("");
        if (query.get().isEmpty()) {
            return;
        }
        try {
            Search search = Search.of(query.get(), matchCase.get(), regex.get());
            for (Map.Entry<Path, String> file : texts.get().entrySet()) {
                lookIn(search, file.getKey(), file.getValue());
            }
            long files = found.stream().map(Found::file).distinct().count();
            status.set(
                    found.isEmpty()
                            ? "Not found"
                            : counted(found.size(), "place") + " in " + counted(files, "file"));
        } catch (Search.WrongQuery wrong) {
            found.clear();
            status.set(wrong.words());
        }
    }

    private static String counted(long number, String what) {
        return number == 1
                ? "1 " + what
                : (number >= MOST ? "more than %,d %ss" : "%,d %ss").formatted(number, what);
    }

    private void lookIn(Search search, Path file, String text) throws Search.WrongQuery {
        TextLines lines = new TextLines(text);
        for (Search.Hit hit : search.hits(text)) {
            if (found.size() >= MOST) {
                return;
            }
            int line = lines.line(hit.start());
            int end = Math.min(hit.end(), lines.end(line));
            found.add(
                    new Found(
                            file,
                            line,
                            lines.column(hit.start()),
                            end - hit.start(),
                            text.substring(lines.start(line), hit.start()),
                            text.substring(hit.start(), Math.max(hit.start(), end)),
                            text.substring(Math.max(hit.start(), end), lines.end(line)),
                            replacing.get()
                                    ? search.inPlaceOf(text, hit, replacement.get())
                                    : null));
        }
    }

    /** The files that would change, with their texts after it. */
    Map<Path, String> replaced() {
        Map<Path, String> fresh = new LinkedHashMap<>();
        if (query.get().isEmpty()) {
            return fresh;
        }
        try {
            Search search = Search.of(query.get(), matchCase.get(), regex.get());
            for (Map.Entry<Path, String> file : texts.get().entrySet()) {
                String text = search.replaceAll(file.getValue(), replacement.get());
                if (!text.equals(file.getValue())) {
                    fresh.put(file.getKey(), text);
                }
            }
        } catch (Search.WrongQuery wrong) {
            status.set(wrong.words());
            fresh.clear();
        }
        return fresh;
    }
}
