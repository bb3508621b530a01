package dev.counterpoint.ci;

import dev.counterpoint.check.ProjectSettings;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What CI is asked to run.
 *
 * @param folder the project's folder, absolute
 * @param settings of the project
 * @param budget for all of it
 * @param workers number of threads, 0 for one a processor
 * @param heap the checker's memory in bytes; 0 for the default
 * @param libraries where modules are looked for beside a spec's folder
 * @param trusted places from which Java classes may be run
 * @param changed files that a change touches, to check nothing else; null to check all
 */
public record CiRequest(
        Path folder,
        ProjectSettings settings,
        Duration budget,
        int workers,
        long heap,
        List<Path> libraries,
        List<Path> trusted,
        @Nullable Set<Path> changed) {
    public CiRequest {
        libraries = List.copyOf(libraries);
        trusted = List.copyOf(trusted);
        changed = changed == null ? null : Set.copyOf(changed);
    }
}
