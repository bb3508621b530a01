package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.ConstantText.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3                | NUMBER
                    "a b"            | STRING
                    TRUE             | TRUTH
                    None             | MODEL_VALUE
                    {n1, n2}         | SET_OF_MODEL_VALUES
                    {1, n2}          | SET
                    {{a}, {b}}       | SET
                    {}               | SET
                    <- Small         | DEFINITION
                    -1               | EXPRESSION
                    {-1, 2}          | EXPRESSION
                    <<1, 2>>         | EXPRESSION
                    1..3             | EXPRESSION
                    N + 1            | EXPRESSION
                    {1, 2            | BROKEN
                    "no end          | BROKEN
                    1)               | BROKEN
                    <- a b           | BROKEN
                    """)
    void aValueIsKnownByItsLooks(String text, String kind) {
        ConstantText read = ConstantText.of(text);
        assertThat(read.kind().name()).isEqualTo(kind.strip());
        assertThat(read.problem().isEmpty()).isEqualTo(read.fits());
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(ConstantText.of("{1, 2").problem())
                .isEqualTo("`{` is not closed: `}` is missing.");
        assertThat(ConstantText.of("").problem()).isEqualTo("A value is missing.");
        assertThat(ConstantText.of("9999999999").problem()).contains("2147483647");
    }

    @Test
    void nothingBehindAValueSlipsIntoTheFile() {
        assertThat(ConstantText.of("3 INVARIANT Wrong").kind()).isNotEqualTo(Kind.NUMBER);
        assertThat(ConstantText.of("3 M = 4").fits()).isFalse();
    }
}
