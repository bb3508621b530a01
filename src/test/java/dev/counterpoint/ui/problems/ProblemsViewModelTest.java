package dev.counterpoint.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.SourceRange;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class ProblemsViewModelTest {
    private static final Diagnostic LATE =
            Diagnostic.error("parse", "late", Path.of("A.tla"), new SourceRange("A", 9, 1, 9, 3));
    private static final Diagnostic EARLY =
            Diagnostic.error("parse", "early", Path.of("A.tla"), new SourceRange("A", 2, 1, 2, 3));
    private static final Diagnostic WARNING =
            new Diagnostic(Diagnostic.Severity.WARNING, "parse", "warning", null, null);

    @Test
    void theWorstComeFirstInTheOrderOfTheText() {
        ProblemsViewModel problems = new ProblemsViewModel();

        problems.show(List.of(WARNING, LATE, EARLY));

        assertThat(problems.problems()).containsExactly(EARLY, LATE, WARNING);
        assertThat(problems.summary().get()).isEqualTo("3 problems");
    }

    @Test
    void placesAreSaidInWords() {
        assertThat(ProblemsViewModel.place(LATE)).isEqualTo("A.tla, line 9, column 1");
        assertThat(ProblemsViewModel.place(WARNING)).isEmpty();
    }
}
