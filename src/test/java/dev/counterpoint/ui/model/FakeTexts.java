package dev.counterpoint.ui.model;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Texts in memory. */
final class FakeTexts implements ModelTexts {
    final Map<Path, String> texts = new HashMap<>();
    final Set<Path> dirty = new HashSet<>();

    @Override
    public @Nullable String text(Path file) {
        return texts.get(file);
    }

    @Override
    public void edit(Path file, String text) {
        texts.put(file, text);
        dirty.add(file);
    }

    @Override
    public boolean isDirty(Path file) {
        return dirty.contains(file);
    }

    @Override
    public void save(Path file) {
        dirty.remove(file);
    }
}
