package dev.counterpoint.lang.readback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.agent.parse.SanyParser;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Has the real parser read a formula, and reads it back. */
final class ReadFormula {
    private static final String BASE =
            """
            ---- MODULE Base ----
            EXTENDS Naturals
            VARIABLE x
            CONSTANT K
            Inv == x = 1
            Above(n) == x > n
            ====
            """;
    private static final String SPEC =
            """
            ---- MODULE M ----
            EXTENDS Integers, Sequences, FiniteSets, TLC
            CONSTANTS Node, None, N, S, T, Flag, Test(_)
            VARIABLES x, y, f, q, r
            vars == <<x, y, f, q, r>>
            xy == <<x, y>>
            Holds(n) == f[n] = 1
            P == x > 0
            Q == y > 0
            Move == x' = 1
            Put(n) == f' = [f EXCEPT ![n] = 1]
            Live == <>P
            a \\prec b == a < b
            a ** b == a + b
            Apply(Op(_), a) == Op(a)
            Twice(a, b) == a + b
            I == INSTANCE Base WITH K <- 3
            J(K) == INSTANCE Base
            """;

    private final Path folder;

    ReadFormula(Path folder) {
        this.folder = folder;
    }

    /** The reading of a definition with this body; {@code ;} ends a line. */
    Sentence body(String text) throws IOException {
        String module = SPEC + "E(a, b, n, m) ==\n" + text.strip().replace(';', '\n') + "\n====\n";
        Spec spec = parse("M", module);
        return new Readback(spec, range -> text(module, range))
                .of(spec.definition("E").orElseThrow());
    }

    private Spec parse(String name, String module) throws IOException {
        Files.writeString(folder.resolve("Base.tla"), BASE);
        Files.writeString(folder.resolve(name + ".tla"), module);
        var parsed =
                new SanyParser(folder)
                        .parse(
                                new SpecSource(
                                        folder.resolve(name + ".tla"),
                                        name,
                                        Map.of(),
                                        "",
                                        "",
                                        List.of(),
                                        List.of()));
        assertThat(parsed.diagnostics()).isEmpty();
        return Objects.requireNonNull(parsed.spec());
    }

    private static Optional<String> text(String module, SourceRange range) {
        if (!range.module().equals("M") || range.line() != range.endLine()) {
            return Optional.empty();
        }
        String line = module.lines().toList().get(range.line() - 1);
        return Optional.of(line.substring(range.column() - 1, range.endColumn()));
    }
}
