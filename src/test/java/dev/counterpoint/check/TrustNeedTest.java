package dev.counterpoint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.spec.Diagnostic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TrustNeedTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void aSpecThatOnlyComputesNeedsNone() throws IOException {
        Files.writeString(folder.resolve("Leftover.class"), "no module has this name");
        assertThat(TrustNeed.of(result(List.of(), "Passed."))).isEmpty();
    }

    @Test
    void filesAndCommandsThatWereRefusedNeedIt() {
        String refused =
                "IOExec cannot be applied: the folder of the spec, /specs, is not trusted (--trust"
                        + " names folders that are).";
        assertThat(TrustNeed.of(result(List.of(), refused)).orElseThrow())
                .contains("files or runs commands");
        assertThat(TrustNeed.of(result(List.of(folder), refused)))
                .as("trusted, and yet refused for another reason")
                .isEmpty();
    }

    @Test
    void anEnvironmentThatStayedEmptyNeedsIt() {
        CheckResult result =
                result(
                        List.of(),
                        new Diagnostic(
                                Diagnostic.Severity.NOTE, "trust", "IOEnv is empty.", null, null));
        assertThat(TrustNeed.of(result).orElseThrow()).contains("environment");
    }

    @Test
    void classesBesideTheSpecThatWereNotRunNeedIt() throws IOException {
        Files.writeString(folder.resolve("Fast.tla"), "---- MODULE Fast ----\n====\n");
        Files.writeString(folder.resolve("Fast.class"), "");
        assertThat(TrustNeed.of(result(List.of(), "Passed.")).orElseThrow())
                .contains("Java classes stand beside this spec and were not run");
        assertThat(TrustNeed.of(result(List.of(folder.getParent()), "Passed."))).isEmpty();
    }

    private CheckResult result(List<Path> trusted, String message) {
        return result(trusted, Diagnostic.error("evaluation", message, null, null));
    }

    private CheckResult result(List<Path> trusted, Diagnostic told) {
        Path spec = folder.resolve("Door.tla");
        CheckRequest request =
                CheckRequest.of(spec, new ModelChoice.Beside()).trusted(trusted).build();
        return CheckResult.of(request, Kind.EVALUATION)
                .errors(List.of(told))
                .sentence(told.message())
                .build();
    }
}
