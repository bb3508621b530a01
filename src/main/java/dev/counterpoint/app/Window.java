package dev.counterpoint.app;

import dev.counterpoint.check.Checks;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.cli.Console;
import dev.counterpoint.cli.IdeRequest;
import dev.counterpoint.engine.Engines;
import dev.counterpoint.ui.shell.Backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Opens the window, or where there is no display makes the tour's pictures in its place. */
final class Window {
    private static final int INTERNAL = Kind.INTERNAL.exitCode();

    /** A window that is there and does not answer within this time is busy or hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Engines engines;
    private final Checks checks;
    private final RunRecords records;
    private final Console console;

    Window(Engines engines, Checks checks, RunRecords records, Console console) {
        this.engines = engines;
        this.checks = checks;
        this.records = records;
        this.console = console;
    }

    int ide(IdeRequest request) {
        if (!Display.isThere()) {
            return pictures(request);
        }
        try (SoleWindow sole = soleWindow()) {
            if (!request.newWindow() && sole.handOver(request.places())) {
                console.out()
                        .println(
                                "Opened in the window that is there already; --new-window opens"
                                        + " another.");
                return 0;
            }
            return run(
                    () -> {
                        Ide.run(request.places(), backend(), sole);
                        return 0;
                    });
        }
    }

    private static SoleWindow soleWindow() {
        return new SoleWindow(
                OwnFolder.forSockets(System.getenv(), Ide.data()), Display.name(), PATIENCE);
    }

    private int pictures(IdeRequest request) {
        try {
            Path out = request.pictures();
            if (out == null) {
                out = Files.createTempDirectory("counterpoint-tour");
            }
            console.err()
                    .println(
                            "There is no display here, so the window cannot be shown: making the"
                                    + " tour's pictures instead.");
            return tour(out);
        } catch (IOException e) {
            console.err().println("counterpoint: no folder for the pictures: " + e.getMessage());
            return INTERNAL;
        }
    }

    int tour(Path out) {
        return run(
                () -> {
                    List<Path> pictures = Ide.tour(out, backend());
                    pictures.forEach(picture -> console.out().println(picture));
                    return 0;
                });
    }

    private Backend backend() {
        return new Backend(engines::explorer, checks, records);
    }

    private int run(WindowWork work) {
        String missing = Display.missingLibrary();
        if (missing != null) {
            console.err().println("counterpoint: " + missing);
            return INTERNAL;
        }
        try {
            return work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return INTERNAL;
        } catch (IOException | IllegalStateException e) {
            console.err().println("counterpoint: " + e.getMessage());
            return INTERNAL;
        }
    }

    /** What is done with a window. */
    private interface WindowWork {
        int run() throws InterruptedException, IOException;
    }
}
