package dev.counterpoint.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.diff.LineDiff;

import org.junit.jupiter.api.Test;

import java.util.List;

class DiffRowTest {
    @Test
    void aChangedLineStandsBesideItsSuccessor() {
        List<DiffRow> rows = DiffRow.of(LineDiff.of("a\nb\nc", "a\nB\nnew\nc"));

        assertThat(rows)
                .containsExactly(
                        new DiffRow.Same(1, 1, "a"),
                        new DiffRow.Changed(
                                List.of(new DiffRow.Line(2, "b")),
                                List.of(new DiffRow.Line(2, "B"))),
                        new DiffRow.Changed(List.of(), List.of(new DiffRow.Line(3, "new"))),
                        new DiffRow.Same(3, 4, "c"));
    }

    @Test
    void whatIsFarFromAChangeIsFolded() {
        String many = "x\n".repeat(20);

        List<DiffRow> rows = DiffRow.of(LineDiff.of(many + "a\n" + many, many + "b\n" + many));

        assertThat(rows).hasSize(1 + 3 + 1 + 3 + 1);
        assertThat(rows.getFirst()).isEqualTo(new DiffRow.Folded(17));
        assertThat(rows.getLast()).isEqualTo(new DiffRow.Folded(18));
        assertThat(rows.get(1)).isEqualTo(new DiffRow.Same(18, 18, "x"));
    }

    @Test
    void oneLineIsNotWorthAFold() {
        String four = "1\n2\n3\n4\n";

        assertThat(DiffRow.of(LineDiff.of(four + "a", four + "b")))
                .noneMatch(DiffRow.Folded.class::isInstance);
    }
}
