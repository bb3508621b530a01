package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Kind;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A spec that wants more than to compute: refused, trusted by the user, and no longer. */
@ExtendWith(FxExtension.class)
class TrustWindowTest {
    @TempDir private Path temporary = Path.of("");

    @Test
    void aRefusedSpecIsTrustedWithOneButtonAndThatCanBeTakenBack() throws IOException {
        TestWindow ide = new TestWindow(temporary).open();
        Path folder = ide.folder.toRealPath();
        ide.ctrl(KeyCode.ENTER);
        Fx.await("the check runs", () -> ide.checks.started.size() == 1);
        assertThat(ide.checks.started.getFirst().trusted()).isEmpty();
        ide.checks.result.complete(refused(ide.checks.started.getFirst()));
        Fx.await("trust is offered", () -> shown(ide, "#run-trust") != null);
        assertThat(words(ide, "#run-trust .trust-need"))
                .isEqualTo("This spec uses files or runs commands, and its folder is not trusted.");
        assertThat(words(ide, ".verdict-headline")).doesNotContain("--trust");

        Fx.run(() -> ((Button) ide.node("#run-trust .button")).fire());
        assertThat(words(ide, "#sheet-heading")).isEqualTo("Trust this folder?");
        assertThat(ide.checks.started).as("nothing happens before the answer").hasSize(1);
        Fx.run(() -> ((Button) ide.node("#trust-yes")).fire());

        Fx.await("it is checked again", () -> ide.checks.started.size() == 2);
        assertThat(ide.checks.started.getLast().trusted()).containsExactly(ide.folder);
        assertThat(Files.readString(temporary.resolve("settings/trusted.json")))
                .contains(folder.getFileName().toString());
        assertThat(Files.exists(ide.folder.resolve("trusted.json"))).isFalse();

        Fx.run(() -> ide.window.shell().command("run.trusted").orElseThrow().run());
        Fx.run(() -> ((Button) ide.node("#trusted-folders .take-back")).fire());
        assertThat(shown(ide, "#trusted-folders .take-back")).isNull();
        assertThat(Fx.get(() -> ide.window.checks().runs().request().trusted())).isEmpty();
    }

    private static Node shown(TestWindow ide, String selector) {
        return Fx.get(() -> ide.window.stage().getScene().lookup(selector));
    }

    private static String words(TestWindow ide, String selector) {
        return Fx.get(() -> ((Labeled) ide.node(selector)).getText());
    }

    private static CheckResult refused(CheckRequest request) {
        String sentence =
                "IOExec cannot be applied: the folder of the spec is not trusted (--trust names"
                        + " folders that are).";
        return CheckResult.of(request, Kind.EVALUATION)
                .errors(List.of(Diagnostic.error("evaluation", sentence, null, null)))
                .sentence(sentence)
                .notProved("Nothing was checked.")
                .config("Door.cfg")
                .build();
    }
}
