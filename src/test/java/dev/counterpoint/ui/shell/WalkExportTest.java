package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.export.ItfException;
import dev.counterpoint.export.ItfReader;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.state.Step;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** A walk is a trace like any other. */
class WalkExportTest {
    @TempDir private Path folder = Path.of("");

    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private final Exploration exploration = new Exploration();

    @Test
    void aWalkIsWrittenAndReadBack() throws ItfException {
        Command export = new TraceExport(desktop, sentence -> {}).walk(exploration, () -> null);
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        assertThat(export.enabled().get()).isFalse();
        exploration.cursor().select(2);
        exploration
                .cursor()
                .take(new Step("Leap", List.of()), Examples.lease().states().get(6), -1);
        assertThat(export.enabled().get()).isTrue();
        Path target = folder.resolve("walk.itf.json");
        desktop.willChoose(target);
        export.run();
        TraceFile read = ItfReader.read(target);
        assertThat(read.trace().states())
                .isEqualTo(exploration.cursor().route().get().trace().states());
        assertThat(read.headline()).isEqualTo("A walk");
    }
}
