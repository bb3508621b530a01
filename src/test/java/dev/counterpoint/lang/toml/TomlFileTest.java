package dev.counterpoint.lang.toml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Objects;

class TomlFileTest {
    private static final String FILE =
            """
            # What we check
            title = "A \\"door\\" \\u00e9" # said
            [run]
            budget = '60 s'   # long enough
            workers   = 1_000
            library = [ "lib", # ours
               'vendor\\x.jar', ]
            [tool.other]
            since = 1979-05-27T07:32:00Z
            ratio = 0.5
            at = { x = 1, y = [2] }
            text = \"""
            two
            lines\"""

            [[ci]]
            spec = "A.tla"
            [[ci]]
            spec = "B.tla"
            """;

    private static TomlValue value(String toml) throws TomlException {
        return Objects.requireNonNull(TomlFile.read("v = " + toml).table(""))
                .entries()
                .values()
                .stream()
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void aFileIsReadWithThePlacesOfItsValues() throws TomlException {
        TomlFile file = TomlFile.read(FILE);

        assertThat(file.tables())
                .extracting(TomlFile.Table::name)
                .containsExactly("", "run", "tool.other", "ci", "ci");
        TomlValue budget =
                Objects.requireNonNull(file.table("run")).entries().get("budget").value();
        assertThat(budget).isEqualTo(new TomlValue.Text("60 s", budget.start(), budget.end()));
        assertThat(FILE.substring(budget.start(), budget.end())).isEqualTo("'60 s'");
    }

    @Test
    void stringsNumbersAndListsMeanWhatTheyMeanInToml() throws TomlException {
        assertThat(((TomlValue.Text) value("\"a\\tb\\u00e9\"")).text()).isEqualTo("a\tbé");
        assertThat(((TomlValue.Text) value("'a\\tb'")).text()).isEqualTo("a\\tb");
        assertThat(((TomlValue.Text) value("\"\"\"\na\nb\"\"\"")).text()).isEqualTo("a\nb");
        assertThat(((TomlValue.Whole) value("1_000")).number()).isEqualTo(1000);
        assertThat(((TomlValue.Truth) value("true")).value()).isTrue();
        assertThat(((TomlValue.Items) value("[1, 2,\n # x\n]")).items()).hasSize(2);
        assertThat(((TomlValue.Inline) value("{ a.b = 1 }")).values()).containsKey("a.b");
        assertThat(value("2026-11-22").what()).contains("date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a = "x                | This string has no end: a quote is missing.
                    a = soon              | `soon` is no value: a text stands in quotes, as in "soon".
                    a 1                   | `=` is missing after a.
                    a = [1, 2             | `,` or `]` is missing here.
                    [run                  | `]` is missing after run.
                    a = 1 b = 2           | `1 b = 2` is no value: a text stands in quotes, as in "1 b = 2".
                    a =                   | A value is missing here.
                    = 1                   | A name is missing here: settings are written `name = value`.
                    """)
    void whatIsNoTomlIsSaidInOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> TomlFile.read(text)).hasMessage(sentence);
    }

    @Test
    void twoOfOneNameAreRefusedWhereTheSecondStands() {
        assertThatThrownBy(() -> TomlFile.read("a = 1\na = 2\n"))
                .isInstanceOfSatisfying(
                        TomlException.class, e -> assertThat(e.offset()).isEqualTo(6));
        assertThatThrownBy(() -> TomlFile.read("[run]\n[run]\n"))
                .hasMessage("[run] stands here for the second time.");
    }

    @Test
    void aValueIsReplacedAndEveryOtherByteStays() throws TomlException {
        assertThat(TomlFile.read(FILE).with("run", "budget", "\"5 min\""))
                .isEqualTo(FILE.replace("'60 s'", "\"5 min\""));
        assertThat(TomlFile.read(FILE).with("run", "library", "[]"))
                .isEqualTo(FILE.replaceFirst("(?s)\\[ \"lib\".*?, \\]", "[]"));
    }

    @Test
    void aNewValueStandsUnderTheOthersOfItsTable() throws TomlException {
        assertThat(TomlFile.read(FILE).with("run", "heap", "\"2 GB\""))
                .isEqualTo(FILE.replace("[tool.other]", "heap = \"2 GB\"\n[tool.other]"));
        assertThat(TomlFile.read("").with("run", "heap", "1")).isEqualTo("[run]\nheap = 1\n");
        assertThat(TomlFile.read("a = 1").with("run", "heap", "1"))
                .isEqualTo("a = 1\n\n[run]\nheap = 1\n");
    }

    @Test
    void aValueThatGoesTakesItsLineAlong() throws TomlException {
        assertThat(TomlFile.read(FILE).with("run", "budget", null))
                .isEqualTo(FILE.replaceFirst("budget = .*\n", ""));
        assertThat(TomlFile.read(FILE).with("run", "none", null)).isEqualTo(FILE);
    }

    @Test
    void quotedTextIsReadBack() throws TomlException {
        for (String text : List.of("a", "say \"x\"", "back\\slash", "two\nlines")) {
            assertThat(((TomlValue.Text) value(TomlFile.quoted(text))).text()).isEqualTo(text);
        }
    }
}
