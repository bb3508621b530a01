package dev.counterpoint.ui.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.Value;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class WatchTextTest {
    private static final Value N1 = new ModelValue("n1");
    private static final Value N2 = new ModelValue("n2");

    @Test
    void aValueThatFitsIsShownAndOneThatDoesNotSaysWhatChangedInIt() {
        Value before = function(1, 0);
        Value after = function(1, 2);

        assertThat(WatchText.of(after, before, 40)).isEqualTo("(n1 :> 1 @@ n2 :> 2)");
        assertThat(WatchText.of(after, before, 12)).isEqualTo("[n2] = 2");
        assertThat(WatchText.of(function(3, 2), before, 12)).isEqualTo("[n1] = 3, […");
        assertThat(WatchText.of(after, null, 12)).hasSizeLessThanOrEqualTo(12);
        assertThat(WatchText.of(after, before, 3)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void setsSayWhatCameAndWhatWent() {
        Value before = SetValue.of(List.of(N1, function(0, 0)));
        Value after = SetValue.of(List.of(N2, function(0, 0)));

        assertThat(WatchText.of(after, before, 14)).isEqualTo("- n1, + n2");
    }

    private static Value function(int first, int second) {
        return FunctionValue.of(Map.of(N1, IntegerValue.of(first), N2, IntegerValue.of(second)));
    }
}
