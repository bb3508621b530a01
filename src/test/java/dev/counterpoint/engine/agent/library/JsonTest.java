package dev.counterpoint.engine.agent.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "-12",
                "true",
                "\"\"",
                "[1,[2,\"x\"],{\"a\":false}]",
                "{\"a\":{\"b\":[{\"c\":0}]},\"d\":\"\\\"\\\\ \\n\\t\\u0001é\"}"
            })
    void whatIsReadIsWrittenTheSame(String json) {
        assertThat(JsonText.of(JsonParser.value(json))).isEqualTo(json);
    }

    @Test
    void spaceAndEscapesAreUnderstood() {
        assertThat(JsonText.of(JsonParser.value("\uFEFF { \"a\" : [ 1 , null ] }\n")))
                .isEqualTo("{\"a\":[1,\"null\"]}");
        assertThat(JsonText.of(JsonParser.value("\"\\u0041\\/\""))).isEqualTo("\"A/\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1,", "{\"a\" 1}", "1.5", "99999999999", "\"open", "[] []", "nul"})
    void whatIsNoJsonIsRefusedWithItsLine(String json) {
        assertThatThrownBy(() -> JsonParser.value(json))
                .hasMessageStartingWith("the JSON is not right in line 1: expected ");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThatThrownBy(() -> JsonParser.value("[".repeat(100_000)))
                .hasMessageContaining("expected a value");
    }
}
