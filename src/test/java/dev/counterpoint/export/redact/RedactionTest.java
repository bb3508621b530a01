package dev.counterpoint.export.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceFiles;

import org.junit.jupiter.api.Test;

import java.util.List;

class RedactionTest {
    @Test
    void aNameIsAnotherOneWhereverItStands() {
        TraceFile redacted = redact(List.of("n1=Alice", "Ask"), List.of());
        assertThat(redacted.trace().steps().getFirst()).hasToString("Redacted2(Alice)");
        assertThat(redacted.trace().states().get(1).values().getFirst().toString())
                .contains("from |-> Alice");
        assertThat(redacted.meta().notes().getFirst().text()).isEqualTo("here Alice still waits");
        assertThat(redacted.meta().constants().getFirst().value()).isEqualTo("{Alice, n2}");
        assertThat(redacted.meta().action("Redacted2")).isNotNull();
    }

    @Test
    void aBlankedVariableTellsNothing() {
        TraceFile redacted = redact(List.of(), List.of("got", "kind"));
        assertThat(redacted.trace().states())
                .allSatisfy(s -> assertThat(s.get("got")).hasToString("\"redacted\""));
        assertThat(redacted.trace().states().get(1).values().getFirst().toString())
                .contains("kind |-> \"redacted\"");
        assertThat(redacted.meta().property()).isNotNull();
        assertThat(redacted.meta().property().message()).isNull();
        assertThat(redacted.meta().specDigest()).isNull();
    }

    @Test
    void twoNamesNeverBecomeOne() {
        assertThat(problem(List.of("n1=n2")))
                .isEqualTo("n2 is in the trace already, so it cannot be an alias");
        assertThat(problem(List.of("n9=x"))).isEqualTo("there is no n9 in the trace");
        assertThat(Redaction.read(List.of("n1=x", "n2=x"), List.of()).problem())
                .isEqualTo("'n2=x' says what another one says too");
        assertThat(Redaction.read(List.of("n1=a b"), List.of()).problem())
                .isEqualTo("'a b' cannot stand for a name; it needs letters, digits and _");
    }

    @Test
    void withoutAnyWishNothingChanges() {
        SharedTrace shared = SharedTrace.of(TraceFiles.mail());
        assertThat(Redaction.NONE.of(shared)).isEqualTo(shared);
    }

    private static String problem(List<String> names) {
        Redaction redaction = Redaction.read(names, List.of()).redaction();
        assertThat(redaction).isNotNull();
        return redaction.problem(TraceFiles.mail()).orElse("");
    }

    private static TraceFile redact(List<String> names, List<String> blanked) {
        Redaction redaction = Redaction.read(names, blanked).redaction();
        assertThat(redaction).isNotNull();
        assertThat(redaction.problem(TraceFiles.mail())).isEmpty();
        return redaction.of(SharedTrace.of(TraceFiles.mail())).file();
    }
}
