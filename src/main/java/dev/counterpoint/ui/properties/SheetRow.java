package dev.counterpoint.ui.properties;

import dev.counterpoint.check.PastVerdict;
import dev.counterpoint.check.Standing;
import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CardKind;
import dev.counterpoint.lang.Review;
import dev.counterpoint.lang.Topic;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One row of the project's sheet.
 *
 * @param file the module's file
 * @param topic what it is about, where it is assumed
 */
public record SheetRow(Standing standing, Path file, Topic topic) {
    /** Of a card. */
    public static SheetRow of(Standing standing, Path file) {
        return new SheetRow(standing, file, Topic.of(standing.card()));
    }

    /** What it is a row of. */
    public Card card() {
        return standing.card();
    }

    /** Whether the model takes it for granted. */
    public boolean isAssumed() {
        return card().kind() == CardKind.ASSUMPTION
                || card().kind() == CardKind.ENVIRONMENT_ACTION
                || card().plain() != null && card().plain().has("assumption");
    }

    /** Whether the formal text changed since the plain text was read against it. */
    public boolean isDrifted() {
        return card().review().state() == Review.State.DRIFTED;
    }

    /** Whether there is a plain text to be read against the formal one, again or at last. */
    public boolean wantsReview() {
        boolean never = card().review().state() == Review.State.NEVER;
        return isDrifted()
                || never
                        && !card().sentence().isBlank()
                        && (isAssumed() || card().kind().isProperty());
    }

    /** Whether it is without something it should have. */
    public boolean lacks(Standing.Missing what) {
        return standing.missing().contains(what);
    }

    /** The newest verdict; null where it was never checked. */
    public @Nullable PastVerdict last() {
        return standing.past().isEmpty() ? null : standing.past().getFirst();
    }

    /** The names of the models that check it. */
    public String models() {
        List<Path> models = card().checkedBy();
        return models.stream()
                .map(m -> String.valueOf(m.getFileName()))
                .collect(Collectors.joining(", "));
    }

    /** Whether a text stands anywhere in it; in lower case. */
    boolean holds(String sought) {
        String tags =
                card().plain() == null
                        ? ""
                        : card().plain().tags().stream()
                                .map(t -> t.name() + " " + t.text())
                                .collect(Collectors.joining(" "));
        return String.join(
                        "\n",
                        card().name(),
                        card().module(),
                        card().sentence(),
                        card().formal(),
                        tags,
                        models())
                .toLowerCase(Locale.ROOT)
                .contains(sought);
    }
}
