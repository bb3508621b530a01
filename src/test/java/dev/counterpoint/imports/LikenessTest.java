package dev.counterpoint.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.state.Value;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a value that was told can stand for. */
class LikenessTest {
    private static Value value(String text) {
        try {
            return new ValueParser(text).read();
        } catch (ValueParser.NoValue e) {
            throw new AssertionError(text, e);
        }
    }

    @ParameterizedTest(name = "{0} stands for {1}: {2}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    1                         ; 1                                ; true
                    "n1"                      ; n1                               ; true
                    n1                        ; "n1"                             ; false
                    <<1, 2>>                  ; {1, 2}                           ; true
                    <<2, 1>>                  ; {1, 2}                           ; true
                    <<1, 1>>                  ; {1}                              ; false
                    <<"a", "b">>              ; {a, b}                           ; true
                    <<>>                      ; {}                               ; true
                    [n1 |-> 0, n2 |-> 1]      ; (n1 :> 0 @@ n2 :> 1)             ; true
                    [n1 |-> 0]                ; (n2 :> 0)                        ; false
                    [n1 |-> <<"a">>]          ; (n1 :> {a})                      ; true
                    {<<"a">>, <<"b">>}        ; {{a}, {b}}                       ; true
                    ("<<1, 2>>" :> 3)         ; (<<1, 2>> :> 3)                  ; true
                    ("2" :> 5 @@ "3" :> 6)    ; (2 :> 5 @@ 3 :> 6)               ; true
                    <<"a">>                   ; <<a>>                            ; true
                    <<1, 2>>                  ; <<2, 1>>                         ; false
                    """)
    void aValueStandsForWhatItCanBe(String told, String actual, boolean like) {
        assertThat(Likeness.of(value(told), value(actual))).isEqualTo(like);
    }
}
