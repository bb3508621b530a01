package dev.counterpoint.bench;

import dev.counterpoint.ui.fx.FxDelays;
import dev.counterpoint.ui.shell.IdeWindow;

import javafx.application.Platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens the IDE on a sample spec and ends when the window is painted and takes input. */
public final class IdeWindowStart {
    private IdeWindowStart() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(System.getProperty("counterpoint.home"));
        Path spec = home.resolve("sample-specs/lease/Lease.tla");
        BenchIde ide = new BenchIde(home);
        Platform.startup(
                () -> {
                    IdeWindow window = ide.window(new FxDelays());
                    window.show(List.of(spec));
                    Painted.then(window.stage(), () -> Runtime.getRuntime().halt(0));
                });
    }
}
