package dev.counterpoint.ui.files;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A text that a file once had.
 *
 * @param place where it is kept
 * @param digest the first digits of its text's
 */
public record Version(Path place, Instant saved, String digest) {}
