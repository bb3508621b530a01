package dev.counterpoint.cli;

import dev.counterpoint.check.ProjectSettings;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What was said on the command line, and where it was not, what the project's settings say. */
record RunSettings(
        @Nullable CommandSpec command,
        SearchOptions search,
        LibraryOption library,
        ProjectSettings project) {

    private boolean said(String option) {
        return command != null && command.commandLine().getParseResult().hasMatchedOption(option);
    }

    @Nullable Duration budget() {
        return said("--budget") ? search.budget() : project.budget();
    }

    int workers() {
        Integer count = project.workers();
        return said("--workers") || count == null ? search.workers() : count;
    }

    long heap() {
        return said("--heap") || project.heap() == 0 ? search.heap() : project.heap();
    }

    /** Those of the command line first. */
    List<Path> libraries() {
        LinkedHashSet<Path> all = new LinkedHashSet<>(library.places());
        all.addAll(project.libraries());
        return new ArrayList<>(all);
    }
}
