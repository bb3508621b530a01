package dev.counterpoint.ui.shell;

import dev.counterpoint.check.PastVerdict;
import dev.counterpoint.check.RunHistory;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.lang.Card;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.properties.LastVerdict;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts on the cards of a spec what was found in earlier sessions, when it is first understood. */
final class EarlierVerdicts {
    private final Workbench workbench;
    private final RunRecords records;
    private final Latest readings;
    private @Nullable Path read;

    private EarlierVerdicts(Workbench workbench, Threads threads, RunRecords records) {
        this.workbench = workbench;
        this.records = records;
        // The cards do without.
        readings = new Latest(threads, unreadable -> {});
    }

    /** Does so from now on. */
    static void show(Workbench workbench, Threads threads, RunRecords records) {
        EarlierVerdicts earlier = new EarlierVerdicts(workbench, threads, records);
        workbench.root().addListener((o, was, is) -> earlier.read = null);
        workbench.analysis().addListener((o, was, is) -> earlier.understood(is));
    }

    private void understood(@Nullable Analysis now) {
        if (now == null || now.spec() == null || now.root().equals(read)) {
            return;
        }
        read = now.root();
        Map<String, String> unsaved = Map.copyOf(workbench.documents().unsavedModules());
        readings.run(
                () -> of(now, unsaved),
                found -> {
                    if (now.root().equals(workbench.root().get())) {
                        workbench.verdicts().remember(found);
                    }
                });
    }

    private Map<String, LastVerdict> of(Analysis now, Map<String, String> unsaved) {
        RunHistory history = new RunHistory(records.read(now.root()), unsaved);
        Map<String, LastVerdict> found = new HashMap<>();
        for (Card card : now.cards()) {
            List<PastVerdict> past =
                    card.kind().isProperty() ? history.of(card, List.of(now.root())) : List.of();
            if (!past.isEmpty()) {
                found.put(card.name(), LastVerdict.of(past.getFirst(), ZoneId.systemDefault()));
            }
        }
        return found;
    }
}
