package dev.counterpoint.ui.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.fx.Threads;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ProjectViewModelTest {
    @TempDir private Path folder = Path.of("");
    private final ProjectViewModel project =
            new ProjectViewModel(new Threads(Runnable::run, Runnable::run), m -> {});
    private Path root = Path.of("");
    private Path used = Path.of("");
    private Path model = Path.of("");

    @BeforeEach
    void aSpecOfTwoModules() throws IOException {
        used = Files.writeString(folder.resolve("Base.tla"), "---- MODULE Base ----\n====\n");
        root =
                Files.writeString(
                        folder.resolve("Top.tla"), "---- MODULE Top ----\nEXTENDS Base\n====\n");
        model = Files.writeString(folder.resolve("Top.cfg"), "INIT Init\nNEXT Next\n");
        project.open(folder);
    }

    @Test
    void aModuleAModelAndTheRootBelongToTheSameSpec() {
        assertThat(project.specOf(root).orElseThrow().root()).isEqualTo(root);
        assertThat(project.specOf(used).orElseThrow().root()).isEqualTo(root);
        assertThat(project.specOf(model).orElseThrow().models()).containsExactly(model);
    }

    @Test
    void theRootCanBeSaid() {
        project.setRoot(used);

        assertThat(project.specOf(used).orElseThrow().root()).isEqualTo(used);
        assertThat(project.isSaidRoot(used)).isTrue();

        project.forgetRoot(used);
        assertThat(project.specOf(used).orElseThrow().root()).isEqualTo(root);
    }
}
