package dev.counterpoint.ui.editor;

import dev.counterpoint.lang.edit.Search;
import dev.counterpoint.lang.edit.Search.Hit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds text in a text, forwards and backwards, round the end. */
final class FindViewModel {
    private final Supplier<String> text;
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty replacement = new SimpleStringProperty("");
    private final BooleanProperty matchCase = new SimpleBooleanProperty();
    private final BooleanProperty regex = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");

    FindViewModel(Supplier<String> text) {
        this.text = text;
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
        String all =
                hits.size() == Search.MOST
                        ? "more than " + Search.MOST
                        : String.valueOf(hits.size());
        status.set((index + 1) + " of " + all);
        return Optional.of(hits.get(index));
    }

    private List<Hit> hits() {
        status.set("");
        Search search = search();
        if (search == null) {
            return List.of();
        }
        List<Hit> hits = search.hits(text.get());
        if (hits.isEmpty()) {
            status.set("Not found");
        }
        return hits;
    }

    private @Nullable Search search() {
        if (query.get().isEmpty()) {
            return null;
        }
        try {
            return Search.of(query.get(), matchCase.get(), regex.get());
        } catch (Search.WrongQuery wrong) {
            status.set(wrong.words());
            return null;
        }
    }

    /** What replaces a selection, if it is a hit; the status says how many are left. */
    Optional<String> inPlaceOf(int start, int end) {
        Search search = search();
        if (search == null || !hits().contains(new Hit(start, end))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    search.inPlaceOf(text.get(), new Hit(start, end), replacement.get()));
        } catch (Search.WrongQuery wrong) {
            status.set(wrong.words());
            return Optional.empty();
        }
    }

    /** The text with all hits replaced; empty where there is nothing to replace. */
    Optional<String> replaceAll() {
        List<Hit> hits = hits();
        Search search = search();
        if (search == null || hits.isEmpty()) {
            return Optional.empty();
        }
        try {
            String fresh = search.replaceAll(text.get(), replacement.get());
            status.set(hits.size() == 1 ? "1 place replaced" : hits.size() + " places replaced");
            return Optional.of(fresh);
        } catch (Search.WrongQuery wrong) {
            status.set(wrong.words());
            return Optional.empty();
        }
    }
}
