package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** With a script in LaTeX's place. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is one of a Unix shell")
class PdfLatexTest {
    @TempDir private Path folder = Path.of("");

    private PdfLatex latex(String script) throws IOException {
        Path program = folder.resolve("pdflatex");
        Files.writeString(program, "#!/bin/sh\n" + script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new PdfLatex("/nowhere:" + folder);
    }

    private String print(PdfLatex latex) throws IOException {
        return latex.print(latex.program().orElseThrow(), "\\document", folder.resolve("Door.pdf"));
    }

    @Test
    void whatLatexMadeIsPutWhereItWasWanted() throws IOException {
        String said = print(latex("cat module.tex > module.pdf"));

        assertThat(said).isEqualTo("Exported to " + folder.resolve("Door.pdf") + ".");
        assertThat(folder.resolve("Door.pdf")).hasContent("\\document");
    }

    @Test
    void whatLatexComplainsOfIsTold() throws IOException {
        assertThat(print(latex("echo '! Undefined control sequence.'")))
                .isEqualTo("LaTeX made no PDF: Undefined control sequence.");
        assertThat(print(latex("exit 1"))).isEqualTo("LaTeX made no PDF: it does not say why.");
    }

    @Test
    void withoutLatexThereIsNoProgram() {
        assertThat(new PdfLatex("/nowhere:" + folder).program()).isEmpty();
        assertThat(new PdfLatex("").program()).isEmpty();
    }
}
