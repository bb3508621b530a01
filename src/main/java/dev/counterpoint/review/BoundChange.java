package dev.counterpoint.review;

/**
 * Something that a model says and did not, or the other way round.
 *
 * @param model the configuration's name
 * @param sentence what changed
 */
public record BoundChange(String model, String sentence) {}
