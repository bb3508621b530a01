package dev.counterpoint.engine.agent.latex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class LatexTest {
    private static final String DOOR =
            """
            ---- MODULE Door ----
            EXTENDS Naturals
            VARIABLES open, count
            (* Somebody opens the door. *)
            Open == /\\ open = FALSE
                    /\\ count' \\in {count + 1}
                    /\\ UNCHANGED << open >>
            ====
            """;

    @TempDir private Path folder = Path.of("");

    private Reply.Typeset typeset(String module, String text) {
        return Latex.typeset(new Request.Typeset(module, text), folder);
    }

    @Test
    void aModuleBecomesADocumentThatNeedsNoOtherFile() {
        String latex = Objects.requireNonNull(typeset("Door", DOOR).latex());

        assertThat(latex)
                .startsWith("\\batchmode")
                .contains("\\documentclass", "\\begin{document}", "\\makeatletter")
                .contains("{\\EXTENDS} Naturals", "\\.{\\land}", "\\.{\\in}", "Somebody opens")
                .doesNotContain("\\usepackage{tlatex}")
                .endsWith("\\end{document}\n");
    }

    @Test
    void bulletsOfAListStandUnderOneAnother() {
        String latex = Objects.requireNonNull(typeset("Door", DOOR).latex());

        double[] spaces =
                Pattern.compile("\\\\@x\\{ *\\\\@s\\{([\\d.]+)\\} *\\\\\\.\\{\\\\land\\}")
                        .matcher(latex)
                        .results()
                        .map((MatchResult m) -> m.group(1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        assertThat(spaces).hasSize(2);
        assertThat(spaces[0]).isPositive().isEqualTo(spaces[1]);
    }

    @Test
    void oneModuleAfterAnother() {
        String first = Objects.requireNonNull(typeset("Door", DOOR).latex());
        typeset("Other", "---- MODULE Other ----\nA == 1\n====\n");

        assertThat(typeset("Door", DOOR).latex()).isEqualTo(first);
    }

    @Test
    void whatCannotBeTypesetIsToldInASentence() {
        Reply.Typeset reply = typeset("Door", "no module at all");

        assertThat(reply.latex()).isNull();
        assertThat(reply.diagnostics().getFirst().message())
                .startsWith("This module cannot be typeset")
                .endsWith(".");
    }
}
