package dev.counterpoint.lang;

import dev.counterpoint.spec.Model;

import java.nio.file.Path;

/** A model and the configuration file that holds it. */
public record ModelFile(Path file, Model model) {}
