package dev.counterpoint.state.trace;

import static dev.counterpoint.state.trace.Traces.N1;
import static dev.counterpoint.state.trace.Traces.N2;
import static dev.counterpoint.state.trace.Traces.set;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.state.Binding;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is told of a trace as a whole. */
class TraceStoryTest {
    private static final Value PING =
            RecordValue.of(Map.of("type", new StringValue("ping"), "to", N2));
    private static final Value NOTHING = new SequenceValue(List.of());

    @Test
    void statesInWhichNothingChosenChangesAreOneStretch() {
        Stretches stretches =
                Stretches.of(Traces.counting(1, 1, 2, 2, 2, 1), Set.of("x"), Stop.NEVER);
        assertThat(stretches.count()).isEqualTo(3);
        assertThat(stretches.first(1)).isEqualTo(2);
        assertThat(stretches.last(1)).isEqualTo(4);
        assertThat(stretches.last(2)).isEqualTo(5);
        assertThat(stretches.of(1)).isZero();
        assertThat(stretches.of(4)).isEqualTo(1);
    }

    @Test
    void whatIsNotChosenMakesNoStretch() {
        Trace trace = Traces.counting(1, 2, 3);
        assertThat(Stretches.of(trace, Set.of("y"), Stop.NEVER).count()).isEqualTo(1);
        assertThat(Stretches.single(trace).count()).isEqualTo(3);
    }

    @Test
    void aValueThatStaysIsFoundOnceWhereItComes() {
        Trace trace = Traces.counting(0, 7, 7, 8, 7);
        assertThat(TraceSearch.hits(trace, "x = 7", Stop.NEVER)).containsExactly(1, 4);
        assertThat(TraceSearch.hits(trace, "TICK", Stop.NEVER)).containsExactly(1, 2, 3, 4);
        assertThat(TraceSearch.hits(trace, "x = 0", Stop.NEVER)).containsExactly(0);
        assertThat(TraceSearch.hits(trace, "  ", Stop.NEVER)).isEmpty();
        assertThat(TraceSearch.hits(trace, "x", () -> true)).isEmpty();
    }

    @Test
    void theActorIsTheParameterThatTheSpecNames() {
        Step step = new Step("Send", List.of(new Binding("from", N1), new Binding("to", N2)));
        State state = new State(List.of("x"), List.of(NOTHING));
        Trace trace = Trace.finite(List.of(state, state), List.of(step));
        assertThat(Actors.of(trace, s -> "to").actors()).containsExactly(N2);
        assertThat(Actors.of(trace, s -> null).actors()).containsExactly(N1);
        Actors nobody = Actors.of(trace, s -> "other");
        assertThat(nobody.ofStep()).containsExactly(-1);
        assertThat(nobody.hasOthers()).isTrue();
    }

    @Test
    void whatIsAddedToASetAndTakenOutIsAMessage() {
        Trace trace = Traces.of("msgs", set(), set(PING), set());
        assertThat(messages(trace)).containsExactly(new Message(0, 1, "msgs", PING, 0, 1));
    }

    @Test
    void whatNobodyTakesIsAddressedToWhomItNames() {
        Trace trace = Traces.of("sent", set(), set(PING), set(PING));
        assertThat(messages(trace)).containsExactly(new Message(0, -1, "sent", PING, 0, 1));
    }

    @Test
    void whatWasThereFromTheBeginningComesFromWhomItNames() {
        Value early = RecordValue.of(Map.of("from", N2, "kind", new StringValue("vote")));
        Trace trace = Traces.of("msgs", set(early), set(), set());
        assertThat(messages(trace)).containsExactly(new Message(-1, 0, "msgs", early, 1, 0));
    }

    @Test
    void aSetOfPlainNamesHoldsNoMessages() {
        assertThat(messages(Traces.of("slow", set(), set(N1), set()))).isEmpty();
    }

    @Test
    void aQueueSendsAtOneEndAndGivesAtTheOther() {
        Value one = IntegerValue.of(1);
        Value two = IntegerValue.of(2);
        Trace trace =
                Traces.of(
                        "q",
                        NOTHING,
                        new SequenceValue(List.of(one)),
                        new SequenceValue(List.of(one, two)),
                        new SequenceValue(List.of(two)));
        assertThat(messages(trace))
                .containsExactly(
                        new Message(0, 2, "q", one, 0, 0), new Message(1, -1, "q", two, 1, -1));
    }

    @Test
    void aLogOnlyGrowsAndSendsNothing() {
        Value one = IntegerValue.of(1);
        Trace trace =
                Traces.of(
                        "log",
                        NOTHING,
                        new SequenceValue(List.of(one)),
                        new SequenceValue(List.of(one, one)));
        assertThat(messages(trace)).isEmpty();
    }

    @Test
    void aBagCountsItsCopies() {
        Value once = FunctionValue.of(Map.of(PING, IntegerValue.of(1)));
        Value twice = FunctionValue.of(Map.of(PING, IntegerValue.of(2)));
        assertThat(messages(Traces.of("net", NOTHING, once, twice, once)))
                .containsExactly(
                        new Message(0, 2, "net", PING, 0, 0),
                        new Message(1, -1, "net", PING, 1, 1));
    }

    @Test
    void aMailboxBelongsToItsKey() {
        Value empty = FunctionValue.of(Map.of(N1, set(), N2, set()));
        Value full = FunctionValue.of(Map.of(N1, set(), N2, set(NOTHING)));
        assertThat(messages(Traces.of("inbox", empty, full, full)))
                .containsExactly(new Message(0, -1, "inbox[n2]", NOTHING, 0, 1));
    }

    @Test
    void numbersAndSizesGoAlongTheTrace() {
        Trace numbers = Traces.counting(3, 4, 4);
        List<Series> series = TraceSeries.of(numbers, Stop.NEVER);
        assertThat(series).hasSize(1);
        assertThat(series.getFirst().kind()).isEqualTo(Series.Kind.NUMBER);
        assertThat(series.getFirst().at(2)).isEqualTo(4);
        assertThat(series.getFirst().least()).isEqualTo(3);
        assertThat(series.getFirst().most()).isEqualTo(4);
        List<Series> sizes = TraceSeries.of(Traces.of("s", set(), set(N1)), Stop.NEVER);
        assertThat(sizes).hasSize(1);
        assertThat(sizes.getFirst().kind()).isEqualTo(Series.Kind.SIZE);
        assertThat(sizes.getFirst().at(1)).isEqualTo(1);
        assertThat(TraceSeries.of(Traces.of("s", set(N1), set(N1)), Stop.NEVER)).isEmpty();
    }

    @Test
    void partsOfFunctionsAndRecordsHaveSeriesOfTheirOwn() {
        Value before = FunctionValue.of(Map.of(N1, IntegerValue.of(1), N2, IntegerValue.of(5)));
        Value after = FunctionValue.of(Map.of(N1, IntegerValue.of(2), N2, IntegerValue.of(5)));
        assertThat(TraceSeries.of(Traces.of("left", before, after), Stop.NEVER))
                .extracting(Series::place)
                .containsExactly("left[n1]", "left[n2]");
    }

    private static List<Message> messages(Trace trace) {
        return Messages.of(trace, Actors.of(trace, step -> null), Stop.NEVER);
    }
}
