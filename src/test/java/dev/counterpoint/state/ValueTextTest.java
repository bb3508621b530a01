package dev.counterpoint.state;

import static dev.counterpoint.state.Arbitraries.forAll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class ValueTextTest {
    private static final Value NUMBERS =
            SetValue.of(IntStream.range(10, 40).mapToObj(IntegerValue::of).toList());

    @Test
    void whatFitsStaysOnOneLine() {
        assertThat(ValueText.pretty(SetValue.of(List.of(new ModelValue("n1"))), 40))
                .isEqualTo("{n1}");
    }

    @Test
    void aFunctionWithOneValueIsSaidInWordsWhereItDoesNotFit() {
        Value health =
                FunctionValue.of(
                        Map.of(
                                new ModelValue("n1"),
                                new StringValue("healthy"),
                                new ModelValue("n2"),
                                new StringValue("healthy")));
        assertThat(ValueText.brief(health, 60))
                .isEqualTo("(n1 :> \"healthy\" @@ n2 :> \"healthy\")");
        assertThat(ValueText.brief(health, 25)).isEqualTo("\"healthy\" for all 2");
    }

    @Test
    void fieldsStandUnderEachOther() {
        Value message =
                RecordValue.of(
                        Map.of("kind", new StringValue("prepare"), "to", new ModelValue("n1")));
        assertThat(ValueText.pretty(message, 30))
                .isEqualTo("[ kind |-> \"prepare\",\n  to |-> n1 ]");
    }

    @Test
    void entriesStandUnderEachOtherAndNestedValuesBelowTheirKey() {
        Value function =
                FunctionValue.of(
                        Map.of(
                                new ModelValue("n1"),
                                NUMBERS,
                                new ModelValue("n2"),
                                IntegerValue.of(-3)));
        assertThat(ValueText.pretty(function, 44))
                .isEqualTo(
                        """
                        ( n1 :> { 10, 11, 12, 13, 14, 15, 16, 17,
                                  18, 19, 20, 21, 22, 23, 24, 25,
                                  26, 27, 28, 29, 30, 31, 32, 33,
                                  34, 35, 36, 37, 38, 39 } @@
                          n2 :> -3 )""");
    }

    @Test
    void aStateIsAConjunctionWithItsValuesIndented() {
        State state = new State(List.of("x", "ys"), List.of(new BooleanValue(true), NUMBERS));
        assertThat(ValueText.pretty(state, 60).lines())
                .startsWith("/\\ x = TRUE")
                .allMatch(line -> line.length() <= 62)
                .last()
                .asString()
                .startsWith("          ");
    }

    @Test
    void brokenTextSaysTheSameAsOneLine() {
        forAll(
                1_000,
                any -> {
                    Value value = any.value(4);
                    assertThat(words(ValueText.pretty(value, 10 + any.below(60))))
                            .isEqualTo(words(value.toString()));
                });
    }

    @Test
    void anAbbreviationClosesItsBracketsAndSaysThatMoreIsThere() {
        assertThat(ValueText.shorten(NUMBERS, 16)).isEqualTo("{10, 11, 12, …}");
        assertThat(ValueText.shorten(new StringValue("a long story"), 9)).isEqualTo("\"a long…\"");
        assertThat(ValueText.shorten(RecordValue.of(Map.of("a", NUMBERS)), 22))
                .isEqualTo("[a |-> {10, 11, …}, …]");
    }

    @Test
    void anAbbreviationIsNeverLongerThanAsked() {
        forAll(
                2_000,
                any -> {
                    Value value = any.value(4);
                    int chars = 1 + any.below(40);
                    String text = ValueText.shorten(value, chars);
                    assertThat(text).hasSizeLessThanOrEqualTo(chars);
                    assertThat(text.equals(value.toString()) || text.contains("…")).isTrue();
                });
    }

    private static String words(String text) {
        return text.replaceAll("\\s", "");
    }
}
