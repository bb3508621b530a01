package dev.counterpoint.regression;

/**
 * A file of a regression test.
 *
 * @param path where it belongs in the folder that is written, with {@code /}
 */
public record RegressionFile(String path, String text) {}
