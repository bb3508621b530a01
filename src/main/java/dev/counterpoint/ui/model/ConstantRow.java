package dev.counterpoint.ui.model;

import org.jspecify.annotations.Nullable;

/**
 * A constant, or a definition that another one stands in for.
 *
 * @param inModule the module in which it is said alone; null for all
 * @param arity the number of its parameters
 * @param declared whether it is a constant of the spec
 * @param written its value as a person writes it; {@code <- Name} for a definition's
 * @param sort what sort of value that is, in words
 * @param isSet whether its elements are model values, so that they may be interchangeable
 * @param symmetry the definition that says its elements are interchangeable; null for none yet
 * @param symmetric whether the model says so
 * @param problem what is wrong, in one sentence; empty where nothing is
 * @param needsModule whether only a module can say it
 */
public record ConstantRow(
        String name,
        @Nullable String inModule,
        int arity,
        boolean declared,
        String written,
        String sort,
        boolean isSet,
        @Nullable String symmetry,
        boolean symmetric,
        String problem,
        boolean needsModule) {}
