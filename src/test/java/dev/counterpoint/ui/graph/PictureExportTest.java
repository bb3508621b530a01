package dev.counterpoint.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class PictureExportTest {
    @TempDir Path folder;

    private final Threads threads = new Threads(Runnable::run, Runnable::run);
    private final Exploration exploration = new Exploration();
    private final StateGraphViewModel graph =
            new StateGraphViewModel(exploration, threads, HandPace.pace(), new Fonts());
    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private final List<String> told = new ArrayList<>();
    private final PictureExport export = new PictureExport(graph, desktop, threads, told::add);

    @Test
    void theEndingTellsTheFormat() throws IOException {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        for (String name : List.of("a.svg", "a.png", "a.dot", "a.graphml", "a.gexf", "a.json")) {
            desktop.willChoose(folder.resolve(name));
            export.command().run();
            assertThat(told).last().asString().endsWith(name + ".");
        }
        assertThat(Files.readString(folder.resolve("a.svg"))).contains("<svg", "Grant(n1)");
        assertThat(Files.readAllBytes(folder.resolve("a.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Files.readString(folder.resolve("a.dot"))).contains("digraph");
        assertThat(Files.readString(folder.resolve("a.graphml"))).contains("<graphml", "Grant");
        assertThat(Files.readString(folder.resolve("a.gexf"))).contains("<gexf", "Grant");
        assertThat(Files.readString(folder.resolve("a.json"))).contains("counterpoint/graph/1");
    }

    @Test
    void whatColoursSayIsExportedToo() throws IOException {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        graph.colors().chosen().set(ColorChoice.value("faults"));
        for (String name : List.of("b.svg", "b.dot", "b.graphml", "b.gexf", "b.json")) {
            desktop.willChoose(folder.resolve(name));
            export.command().run();
            assertThat(Files.readString(folder.resolve(name)))
                    .as(name)
                    .contains("faults")
                    .containsAnyOf("#0072b2", "r=\"0\" g=\"114\" b=\"178\"");
        }
    }

    @Test
    void withoutAPictureThereIsNothingToSave() {
        assertThat(export.command().enabled().get()).isFalse();
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidSo() {
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
        desktop.willChoose(folder.resolve("none/a.svg"));
        export.command().run();
        assertThat(told).last().isEqualTo("The picture could not be saved.");
    }
}
