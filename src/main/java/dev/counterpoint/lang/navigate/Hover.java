package dev.counterpoint.lang.navigate;

/**
 * What is told of a name.
 *
 * @param formal its TLA+ text, cut where it is long
 * @param plain what it says in plain language; empty where nobody wrote it
 * @param facts what sort of thing it is and where from
 */
public record Hover(String formal, String plain, String facts) {}
