package dev.counterpoint.ui.model;

import dev.counterpoint.lang.CfgSection;
import dev.counterpoint.lang.ModelAdvice;
import dev.counterpoint.lang.ModelChoices;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the form shows: a model as its text says it now.
 *
 * @param text of the configuration file
 * @param model what it says, as far as it could be read
 * @param unreadable what could not be read of it
 * @param advice what is wrong with what it says
 * @param dirty whether it is not saved
 */
public record FormState(
        ModelTarget target,
        String text,
        Model model,
        ModelChoices choices,
        List<ConstantRow> constants,
        List<Diagnostic> unreadable,
        List<ModelAdvice> advice,
        boolean dirty) {
    public FormState {
        constants = List.copyOf(constants);
        unreadable = List.copyOf(unreadable);
        advice = List.copyOf(advice);
    }

    /** What is said of a name in a part; null where nothing is. */
    public @Nullable ModelAdvice about(CfgSection section, @Nullable String name) {
        for (ModelAdvice one : advice) {
            boolean same = name == null ? one.name() == null : name.equals(one.name());
            if (one.section() == section && same) {
                return one;
            }
        }
        return null;
    }
}
