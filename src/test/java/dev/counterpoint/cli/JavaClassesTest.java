package dev.counterpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.ToolProvider;

/** A class beside a spec that TLC would run in the place of the module of its name. */
class JavaClassesTest {
    private static final String MODULE =
            """
            ---- MODULE Answer ----
            Value(n) == n
            ====
            """;

    private static final String CLASS =
            """
            import tlc2.value.impl.IntValue;
            public class Answer {
                public static IntValue Value(IntValue n) {
                    return IntValue.gen(n.val + 41);
                }
            }
            """;

    private static final String SPEC =
            """
            ---- MODULE Question ----
            EXTENDS Naturals, Answer
            VARIABLE x
            Init == x = Value(1)
            Next == x' = x
            Honest == x = 1
            ====
            """;

    private final Path folder;
    private final Program program;

    JavaClassesTest(@TempDir Path folder, @TempDir Path engines) throws IOException {
        this.folder = folder.toRealPath();
        program = new Program(this.folder, engines);
    }

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("Answer.tla"), MODULE);
        Files.writeString(folder.resolve("Question.tla"), SPEC);
        Path source = Files.writeString(folder.resolve("Answer.java"), CLASS);
        int failed =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-d",
                                folder.toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                source.toString());
        assertThat(failed).isZero();
        assertThat(folder.resolve("Answer.class")).exists();
    }

    @AfterEach
    void end() {
        program.close();
    }

    private Program.Answer check(String... more) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "check",
                                "./Question.tla",
                                "--init",
                                "Init",
                                "--next",
                                "Next",
                                "--invariant",
                                "Honest"));
        words.addAll(List.of(more));
        return program.run(words);
    }

    @Test
    void isNotRunUnasked() {
        assertThat(check().exit()).isZero();
        assertThat(check("--library", "./").exit()).isZero();
    }

    @Test
    void isRunWhereItsFolderIsTrusted() {
        Program.Answer answer = check("--trust", "./");
        assertThat(answer.exit()).isEqualTo(12);
        assertThat(answer.out()).contains("Honest is false in an initial state").contains("x = 42");
    }
}
