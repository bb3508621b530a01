package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.ui.editor.Save;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.run.Attempt;
import dev.counterpoint.ui.run.ModelEntry;
import dev.counterpoint.ui.run.RunPreferences;
import dev.counterpoint.ui.run.RunViewModel;
import dev.counterpoint.ui.run.Verdict;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * What is done around checks without being asked: one at each save, a word when a long one ends.
 */
final class RunHabits {
    /** A check that took longer is one that people turn away from. */
    private static final long LONG_MILLIS = 10_000;

    private final RunViewModel runs;
    private final RunPreferences preferences;
    private final Desktop desktop;
    private final BooleanSupplier focused;

    RunHabits(
            RunViewModel runs,
            RunPreferences preferences,
            Desktop desktop,
            BooleanSupplier focused) {
        this.runs = runs;
        this.preferences = preferences;
        this.desktop = desktop;
        this.focused = focused;
        runs.model().addListener((o, was, is) -> preferences.show(is == null ? null : is.config()));
        runs.queue().ended().addListener((o, was, is) -> ended(is));
    }

    void saved(Save save) {
        ModelEntry entry = runs.model().get();
        if (preferences.onSave().get() && entry != null && belongs(save.file(), entry)) {
            preferences.onSaveTime().ifPresent(runs::checkOnSave);
        }
    }

    /** Modules of the spec stand beside it; of the models only the chosen one matters. */
    private static boolean belongs(Path saved, ModelEntry entry) {
        boolean module =
                String.valueOf(saved.getFileName()).endsWith(".tla")
                        && Objects.equals(saved.getParent(), entry.spec().getParent());
        return module || saved.equals(entry.config());
    }

    private void ended(@Nullable Attempt attempt) {
        CheckResult result = attempt == null ? null : attempt.result().get();
        boolean unseen = attempt != null && attempt.took() > LONG_MILLIS && !focused.getAsBoolean();
        if (attempt != null && result != null && unseen && preferences.announce().get()) {
            desktop.announce(attempt.name() + ": " + Verdict.of(result).word(), result.sentence());
        }
    }
}
