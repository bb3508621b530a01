package dev.counterpoint.ci;

import dev.counterpoint.lang.ModuleHeader;
import dev.counterpoint.lang.SourceText;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which models a change touches: those whose configuration, module or a module that it extends or
 * instantiates, directly or through others, is among the changed files, and all where the project's
 * settings are. A module that is gone counts as changed where it would be looked for.
 */
final class Touched {
    private final Set<Path> changed;
    private final List<Path> libraries;
    private final boolean all;

    Touched(Set<Path> changed, List<Path> libraries, @Nullable Path settings) {
        this.changed = changed;
        this.libraries = libraries;
        all = settings != null && changed.contains(real(settings));
    }

    /** What a request's change touches; null where all is asked for. */
    static @Nullable Touched of(CiRequest request) {
        Set<Path> changed = request.changed();
        return changed == null
                ? null
                : new Touched(changed, request.libraries(), request.settings().file());
    }

    boolean is(CiModel model) {
        return is(model.spec(), model.config());
    }

    /** Whether it touches a spec, or one of other files. */
    boolean is(Path spec, Path... others) {
        return all
                || Arrays.stream(others).map(Touched::real).anyMatch(changed::contains)
                || modules(spec).stream().anyMatch(changed::contains);
    }

    private Set<Path> modules(Path root) {
        Set<Path> found = new HashSet<>();
        Deque<Path> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Path file = open.pop();
            if (found.add(real(file))
                    && SourceText.read(file) instanceof SourceText.Reading.Text read) {
                ModuleHeader.read(read.text())
                        .map(ModuleHeader::uses)
                        .orElse(Set.of())
                        .forEach(used -> places(root, used).forEach(open::push));
            }
        }
        return found;
    }

    private Stream<Path> places(Path root, String module) {
        return Stream.concat(
                Stream.of(root.resolveSibling(module + ".tla")),
                libraries.stream().map(l -> Files.isDirectory(l) ? l.resolve(module + ".tla") : l));
    }

    /** By its real name, in its folder's where it is gone. */
    static Path real(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException gone) {
            Path folder = absolute.getParent();
            Path name = absolute.getFileName();
            try {
                return folder == null || name == null
                        ? absolute
                        : folder.toRealPath().resolve(name);
            } catch (IOException nowhere) {
                return absolute;
            }
        }
    }
}
