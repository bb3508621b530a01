package dev.counterpoint.ui.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.Kind;
import dev.counterpoint.check.PastVerdict;
import dev.counterpoint.check.Standing;
import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;
import dev.counterpoint.lang.Review;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.PlainText;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

class SheetViewModelTest {
    private static final SourceRange PLACE = new SourceRange("Door", 1, 1, 1, 9);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private final SheetViewModel sheet = new SheetViewModel();

    private static SheetRow row(
            String name,
            CardKind kind,
            String sentence,
            String reviewed,
            Kind.@Nullable Verdict verdict) {
        List<PlainText.Tag> tags =
                reviewed.isEmpty()
                        ? List.of()
                        : List.of(new PlainText.Tag("reviewed", reviewed, PLACE));
        PlainText plain =
                sentence.isEmpty() && tags.isEmpty() ? null : new PlainText(sentence, tags, PLACE);
        Card card =
                new Card(
                        name,
                        kind,
                        "Door",
                        Level.STATE,
                        List.of(),
                        null,
                        plain,
                        Review.of(plain, "0123456789ab"),
                        name + " == count <= 2",
                        null,
                        PLACE,
                        List.of(Path.of("Door.cfg")));
        Set<Standing.Missing> missing = EnumSet.noneOf(Standing.Missing.class);
        if (sentence.isEmpty()) {
            missing.add(Standing.Missing.PLAIN_TEXT);
        }
        if (verdict == null && kind.isProperty()) {
            missing.add(Standing.Missing.CHECK);
        }
        List<PastVerdict> past =
                verdict == null
                        ? List.of()
                        : List.of(new PastVerdict(verdict, NOON, "Door.cfg", Path.of("D"), false));
        return SheetRow.of(new Standing(card, past, List.of(), missing), Path.of("Door.tla"));
    }

    private static List<SheetRow> door() {
        return List.of(
                row("Open", CardKind.ACTION, "Somebody opens the door.", "", null),
                row("Slam", CardKind.ENVIRONMENT_ACTION, "The clock jumps.", "", null),
                row("Low", CardKind.INVARIANT, "Never more than twice.", "", Kind.Verdict.PASSED),
                row("Big", CardKind.INVARIANT, "", "", Kind.Verdict.VIOLATED),
                row(
                        "Ends",
                        CardKind.TEMPORAL_PROPERTY,
                        "It is shut in the end.",
                        "ffffffffffff 2026-11-01",
                        null),
                row("Nodes", CardKind.ASSUMPTION, "There are nodes.", "0123456789ab", null));
    }

    private List<String> shown() {
        List<String> shown = new ArrayList<>();
        for (SheetLine line : sheet.lines()) {
            shown.add(
                    switch (line) {
                        case SheetLine.Heading heading -> heading.text() + ":";
                        case SheetLine.Row row -> row.row().card().name();
                    });
        }
        return shown;
    }

    @Test
    void allStandAsWrittenUnderTheirModule() {
        sheet.show(door());
        assertThat(shown()).containsExactly("Door:", "Open", "Slam", "Low", "Big", "Ends", "Nodes");
        assertThat(sheet.summary().get())
                .isEqualTo(
                        "3 properties of 6 statements, 1 without plain text, 1 never checked, 1"
                                + " drifted.");
    }

    @Test
    void theyAreChosenByKindAndByWhatIsMissing() {
        sheet.show(door());
        sheet.kinds().set(SheetFilter.PROPERTIES);
        assertThat(shown()).containsExactly("Door:", "Low", "Big", "Ends");
        sheet.only().set(SheetFilter.NEVER_CHECKED);
        assertThat(shown()).containsExactly("Door:", "Ends");
        sheet.only().set(SheetFilter.NO_PLAIN_TEXT);
        assertThat(shown()).containsExactly("Door:", "Big");
        sheet.only().set(SheetFilter.DRIFTED);
        assertThat(shown()).containsExactly("Door:", "Ends");
        sheet.only().set(SheetFilter.VIOLATED);
        assertThat(shown()).containsExactly("Door:", "Big");
        sheet.kinds().set(SheetFilter.ENVIRONMENT);
        assertThat(sheet.lines()).isEmpty();
    }

    @Test
    void theyAreFoundByTheirWordsTheirFormulaAndTheirModel() {
        sheet.show(door());
        sheet.search().set("MORE THAN");
        assertThat(shown()).containsExactly("Door:", "Low");
        sheet.search().set("ends == count");
        assertThat(shown()).containsExactly("Door:", "Ends");
        sheet.search().set("door.cfg");
        assertThat(shown()).hasSize(7);
        sheet.search().set("no such word");
        assertThat(shown()).isEmpty();
    }

    @Test
    void theWorstVerdictComesFirstWhereThatIsAskedFor() {
        sheet.show(door());
        sheet.order().set(SheetChoice.Order.VERDICT);
        assertThat(shown()).startsWith("Big", "Ends", "Low").hasSize(6);
        sheet.order().set(SheetChoice.Order.NAME);
        assertThat(shown()).containsExactly("Big", "Ends", "Low", "Nodes", "Open", "Slam");
        sheet.order().set(SheetChoice.Order.TIME);
        assertThat(shown()).startsWith("Ends");
    }

    @Test
    void whatIsTakenForGrantedStandsByTopic() {
        sheet.show(door());
        sheet.page().set(SheetChoice.Page.ASSUMPTIONS);
        assertThat(shown()).containsExactly("Time:", "Slam", "Other:", "Nodes");
        assertThat(sheet.summary().get()).isEqualTo("2 taken for granted, 1 never reviewed.");
    }

    @Test
    void twoThousandRowsAreArrangedWithoutAWait() {
        List<SheetRow> many = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            many.add(row("P" + i, CardKind.INVARIANT, "Sentence " + i, "", null));
        }
        sheet.show(many);
        long start = System.nanoTime();
        sheet.search().set("sentence 1999");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(shown()).containsExactly("Door:", "P1999");
    }
}
