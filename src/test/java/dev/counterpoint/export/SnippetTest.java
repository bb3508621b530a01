package dev.counterpoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.state.State;
import dev.counterpoint.state.StateDiff;

import org.junit.jupiter.api.Test;

import java.util.List;

class SnippetTest {
    private static final List<State> STATES = TraceFiles.safety().trace().states();
    private static final StateDiff DIFF = StateDiff.between(STATES.get(1), STATES.get(2));

    @Test
    void aValueCanBePastedAnywhere() {
        assertThat(Snippet.TLA.of(STATES.get(2).values().getFirst())).isEqualTo("{n1, n2}");
        assertThat(Snippet.JSON.of(STATES.get(2).values().getFirst()))
                .isEqualToIgnoringWhitespace("{\"#set\": [\"n1\", \"n2\"]}");
        assertThat(Snippet.MARKDOWN.of(STATES.get(2).values().getFirst())).isEqualTo("`{n1, n2}`");
    }

    @Test
    void aStateCanBePastedAnywhere() {
        assertThat(Snippet.TLA.of(STATES.getFirst())).startsWith("/\\ holder = {}\n/\\ expiry = ");
        assertThat(Snippet.JSON.of(STATES.getFirst())).contains("\"note\": \"idle\"");
        assertThat(Snippet.MARKDOWN.of(STATES.getFirst())).startsWith("```tla\n/\\ holder = {}\n");
    }

    @Test
    void whatChangedCanBePastedAnywhere() {
        assertThat(Snippet.TLA.of(DIFF))
                .isEqualTo("/\\ holder' = {n1, n2}\n/\\ expiry' = (n1 :> 4 @@ n2 :> 9)");
        assertThat(Snippet.JSON.of(DIFF)).contains("\"place\": \"expiry[n2]\"", "\"after\": \"9\"");
        assertThat(Snippet.MARKDOWN.of(DIFF)).contains("| `expiry[n2]` | `0` | `9` |");
        assertThat(Snippet.TLA.of(StateDiff.between(STATES.get(1), STATES.get(1))))
                .isEqualTo("UNCHANGED <<holder, expiry, note>>");
    }
}
