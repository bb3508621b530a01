package dev.counterpoint.cli;

import dev.counterpoint.check.CheckListener;
import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.engine.protocol.GraphDelta;

import java.nio.file.Path;
import java.util.List;

/** Tells two listeners of one check. */
record Both(CheckListener first, CheckListener second) implements CheckListener {
    @Override
    public void started(List<String> variables, Path statesFile) {
        first.started(variables, statesFile);
        second.started(variables, statesFile);
    }

    @Override
    public void progress(Figures figures) {
        first.progress(figures);
        second.progress(figures);
    }

    @Override
    public void graph(GraphDelta delta) {
        first.graph(delta);
        second.graph(delta);
    }

    @Override
    public void log(String line) {
        first.log(line);
        second.log(line);
    }

    @Override
    public void printed(String line) {
        first.printed(line);
        second.printed(line);
    }
}
