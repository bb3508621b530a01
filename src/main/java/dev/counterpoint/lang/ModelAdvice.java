package dev.counterpoint.lang;

import dev.counterpoint.spec.Diagnostic.Severity;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one thing that a model says.
 *
 * @param section the part it is said in
 * @param name what is named there; null where the whole part is meant
 * @param sentence one clear sentence
 */
public record ModelAdvice(
        CfgSection section, @Nullable String name, Severity severity, String sentence) {}
