package dev.counterpoint.engine.agent.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Diagnostic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SanyParserErrorsTest {
    @TempDir Path temp;

    /** Text of module M after its header ({@code ;} ends a line), place, part of the sentence. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '§',
            textBlock =
                    """
                    A == Foo;§ 2:6-2:8 § Foo is not defined here.
                    EXTENDS Naturals;A == 1 + Foo(2);§ 3:10-3:12 § Foo is not defined here.
                    A == 1 + 1;§ 2:8-2:8 § + is not defined here; is a module missing in EXTENDS?
                    A == (1;B == 2;§ 3:1-3:1 § A new definition begins here
                    A == IF TRUE THEN 1;B == 2;§ 3:1-3:1 § A new definition begins here
                    A = 1;§ 2:1-2:1 § A is not expected here
                    A == LET a == 1 a;§ 2:17-2:17 § a is not expected here
                    A == <<1, 2;§ 3:1-3:4 § ==== is not expected here
                    A == "abc;§ 2:6-2:9 § This string does not end on its line.
                    A == 1 ? 2;§ 2:8-2:8 § ? has no meaning in TLA+ here.
                    A == TRUE ⊠ FALSE;§ 2:11-2:11 § ⊠ has no meaning in TLA+ here.
                    (* open;B == 2;§ 2:1-2:1 § ends inside a comment
                    A(a, b, c) == a /\\ b \\/ c;§ 2:17-2:18 § whether /\\ or \\/ binds first
                    VARIABLE x;A == 1;A == 2;§ 4:1-4:6 § A is already defined or declared at line 3 of M.
                    VARIABLE x;x == 1;§ 3:1-3:6 § x is already defined or declared at line 2 of M.
                    A(a) == a;B == A(1, 2);§ 3:7-3:12 § A needs 1 argument.
                    VARIABLE x;A == x' = 1;B == (A)';§ 4:6-4:9 § a prime or a temporal operator is not allowed there
                    VARIABLE x;ASSUME x = 1;§ 3:1-3:12 § An assumption may talk about constants only
                    RECURSIVE F(_);B == F(1);§ 2:11-2:14 § F is declared RECURSIVE but not defined.
                    EXTENDS Naturals, Foo;§ 2:19-2:21 § The module Foo, which M extends, was not found; looked in
                    F == INSTANCE Foo;§ 2:15-2:17 § The module Foo, which M instantiates, was not found; looked in
                    EXTENDS M;§ 1:1-1:18 § Modules extend or instantiate one another in a circle: M, M.
                    \\tA ==\\tFoo;§ 2:7-2:9 § Foo is not defined here.
                    """)
    void eachMistakeHasItsPlaceAndOneClearSentence(String text, String place, String sentence)
            throws IOException {
        String lines = text.replace("\\t", "\t").replace(';', '\n');

        Diagnostic first = errors("---- MODULE M ----\n" + lines + "====\n").getFirst();

        assertThat(place(first)).isEqualTo(place.strip());
        assertThat(first.message()).contains(sentence.strip());
        assertThat(first.message()).doesNotContain("\n").matches(".*[.?]");
        assertThat(first.file()).isEqualTo(temp.resolve("M.tla"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                            | 1:1-1:1  | The file is empty
                    A == 1                        | 1:1-1:1  | There is no module header
                    ---- MODULE N ----;A == 1;====  | 1:1-1:18 | its header says N.
                    ---- MODULE M ----;A == 1      | 2:6-2:6  | The module ends too early
                    """)
    void whatIsNoWholeModuleIsToldToo(String text, String place, String sentence)
            throws IOException {
        Diagnostic first = errors(text.replace(';', '\n')).getFirst();

        assertThat(place(first)).isEqualTo(place);
        assertThat(first.message()).contains(sentence);
    }

    @Test
    void allMistakesAreTold() throws IOException {
        List<Diagnostic> errors = errors("---- MODULE M ----\nA == Foo\nB == Bar\n====\n");

        assertThat(errors)
                .extracting(Diagnostic::message)
                .containsExactly("Foo is not defined here.", "Bar is not defined here.");
    }

    @Test
    void aMistakeInAnotherModuleNamesThatModulesFile() throws IOException {
        Files.writeString(temp.resolve("Util.tla"), "---- MODULE Util ----\nA == Foo\n====\n");

        Diagnostic first = errors("---- MODULE M ----\nEXTENDS Util\n====\n").getFirst();

        assertThat(first.file()).isEqualTo(temp.resolve("Util.tla"));
        assertThat(place(first)).isEqualTo("2:6-2:8");
    }

    @Test
    void textThatIsNotUtf8AndNestingWithoutEndAreNoFaultOfTheProgram() throws IOException {
        byte[] latin =
                "---- MODULE M ----\n\\* gr\u00fc\u00dfe\nA == Foo\n====\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(temp.resolve("M.tla"), latin);

        assertThat(place(parse().diagnostics().getFirst())).isEqualTo("3:6-3:8");
        assertThat(errors("---- MODULE M ----\nA == " + "(".repeat(50_000)).getFirst().message())
                .contains("nested too deeply");
    }

    @Test
    void aMissingFileIsToldWithWhereItWasLookedFor() {
        assertThat(parse().diagnostics())
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("The module M was not found in " + temp + ".");
    }

    @Test
    void afterAMistakeTheNextParseIsClean() throws IOException {
        errors("---- MODULE M ----\nA == Foo\n====\n");
        Files.writeString(temp.resolve("M.tla"), "---- MODULE M ----\nA == 1\n====\n");

        Reply.Parsed again = parse();

        assertThat(again.diagnostics()).isEmpty();
        assertThat(again.spec()).isNotNull();
    }

    private List<Diagnostic> errors(String text) throws IOException {
        Files.writeString(temp.resolve("M.tla"), text);
        Reply.Parsed parsed = parse();
        assertThat(parsed.spec()).isNull();
        return parsed.diagnostics();
    }

    private Reply.Parsed parse() {
        return new SanyParser(temp)
                .parse(
                        new SpecSource(
                                temp.resolve("M.tla"),
                                "M",
                                Map.of(),
                                "",
                                "",
                                List.of(),
                                List.of()));
    }

    private static String place(Diagnostic diagnostic) {
        var range = diagnostic.range();
        return range == null
                ? "?"
                : "%d:%d-%d:%d"
                        .formatted(
                                range.line(), range.column(), range.endLine(), range.endColumn());
    }
}
