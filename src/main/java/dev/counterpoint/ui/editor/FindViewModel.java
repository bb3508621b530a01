package dev.counterpoint.ui.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds text in a text, forwards and backwards, round the end. */
final class FindViewModel {
    private static final int MOST = 10_000;

    /** A stretch of text, the end exclusive. */
    record Hit(int start, int end) {}

    private final Supplier<String> text;
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty matchCase = new SimpleBooleanProperty();
    private final BooleanProperty regex = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");

    FindViewModel(Supplier<String> text) {
        this.text = text;
    }

    StringProperty query() {
        return query;
    }

    BooleanProperty matchCase() {
        return matchCase;
    }

    BooleanProperty regex() {
        return regex;
    }

    ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    /** The first hit that begins at or after an offset, else the first of all. */
    Optional<Hit> next(int from) {
        List<Hit> hits = hits();
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).start() >= from) {
                return found(hits, i);
            }
        }
        return found(hits, 0);
    }

    /** The last hit that ends at or before an offset, else the last of all. */
    Optional<Hit> previous(int from) {
        List<Hit> hits = hits();
        for (int i = hits.size() - 1; i >= 0; i--) {
            if (hits.get(i).end() <= from) {
                return found(hits, i);
            }
        }
        return found(hits, hits.size() - 1);
    }

    private Optional<Hit> found(List<Hit> hits, int index) {
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        String all = hits.size() == MOST ? "more than " + MOST : String.valueOf(hits.size());
        status.set((index + 1) + " of " + all);
        return Optional.of(hits.get(index));
    }

    private List<Hit> hits() {
        status.set("");
        if (query.get().isEmpty()) {
            return List.of();
        }
        int flags = matchCase.get() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        Pattern pattern;
        try {
            pattern =
                    Pattern.compile(
                            query.get(),
                            flags | (regex.get() ? Pattern.MULTILINE : Pattern.LITERAL));
        } catch (PatternSyntaxException wrong) {
            status.set(
                    "Not a regular expression: " + wrong.getDescription().toLowerCase(Locale.ROOT));
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = pattern.matcher(text.get());
        while (hits.size() < MOST && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                hits.add(new Hit(matcher.start(), matcher.end()));
            }
        }
        if (hits.isEmpty()) {
            status.set("Not found");
        }
        return hits;
    }
}
