package dev.counterpoint.ui.shell;

import dev.counterpoint.check.RunHistory;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.check.Standing;
import dev.counterpoint.lang.Card;
import dev.counterpoint.spec.Module;
import dev.counterpoint.ui.properties.SheetRow;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sheet's rows of what was understood of a project's specs. A module that several specs use has
 * its rows once, with the models of all of them.
 */
final class SheetRows {
    private final RunRecords records;
    private final Map<String, String> unsaved;
    private final Map<Path, RunHistory> histories = new HashMap<>();

    /** A definition as one spec has it. */
    private record Found(Card card, Path root) {}

    /** Where a definition stands. */
    private record Place(Path file, String name, int line) {}

    SheetRows(RunRecords records, Map<String, String> unsaved) {
        this.records = records;
        this.unsaved = unsaved;
    }

    List<SheetRow> of(List<Analysis> specs) {
        Map<Place, List<Found>> places = new LinkedHashMap<>();
        for (Analysis analysis : specs) {
            for (Card card : analysis.cards()) {
                Path file = file(analysis, card);
                if (file != null) {
                    Place place = new Place(file, card.name(), card.range().line());
                    places.computeIfAbsent(place, p -> new ArrayList<>())
                            .add(new Found(card, analysis.root()));
                }
            }
        }
        List<SheetRow> rows = new ArrayList<>();
        places.forEach((place, found) -> row(place.file(), found).ifPresent(rows::add));
        return rows;
    }

    private static @Nullable Path file(Analysis analysis, Card card) {
        return analysis.spec() == null
                ? null
                : analysis.spec().module(card.module()).map(Module::file).orElse(null);
    }

    private Optional<SheetRow> row(Path file, List<Found> found) {
        // The module's own spec knows best what a definition is, where that is anything at all.
        Card card =
                Stream.concat(found.stream().filter(f -> f.root().equals(file)), found.stream())
                        .map(Found::card)
                        .filter(Standing::tells)
                        .findFirst()
                        .orElse(null);
        if (card == null) {
            return Optional.empty();
        }
        List<Path> models =
                found.stream().flatMap(f -> f.card().checkedBy().stream()).distinct().toList();
        List<Path> roots = found.stream().map(Found::root).distinct().toList();
        RunHistory history =
                histories.computeIfAbsent(
                        records.file(file), f -> new RunHistory(records.read(file), unsaved));
        return Optional.of(
                SheetRow.of(Standing.of(card.checkedBy(models), file, roots, history), file));
    }
}
