package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.spec.PlainText;
import dev.counterpoint.spec.SourceRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

class ReviewTest {
    private static final SourceRange HERE = new SourceRange("M", 1, 1, 1, 2);

    @TempDir private Path folder = Path.of("");

    private static Review review(String tag) {
        PlainText plain =
                new PlainText("S.", List.of(new PlainText.Tag("reviewed", tag, HERE)), HERE);
        return Review.of(plain, "5f1c09ab77e0");
    }

    @Test
    void theDigestOfTodayIsCurrentAlsoWhereItsFirstDigitsStand() {
        assertThat(review("5f1c09ab77e0 2026-11-22").state()).isEqualTo(Review.State.CURRENT);
        assertThat(review("5F1C09AB 2026-11-22").state()).isEqualTo(Review.State.CURRENT);
        assertThat(review("5f1c09ab77e0 2026-11-22").date()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void anotherDigestHasDriftedAndNoneWasNeverReviewed() {
        assertThat(review("5f1c09ac 2026-11-22").state()).isEqualTo(Review.State.DRIFTED);
        assertThat(review("yes, by all of us").state()).isEqualTo(Review.State.NEVER);
        assertThat(review("").state()).isEqualTo(Review.State.NEVER);
        assertThat(Review.of(null, "5f1c09ab77e0").state()).isEqualTo(Review.State.NEVER);
    }

    @Test
    void aReviewIsWrittenDownWithItsDay() {
        assertThat(review("1").renewed(LocalDate.of(2026, 1, 2)))
                .isEqualTo("5f1c09ab77e0 2026-01-02");
    }

    @Test
    void aPlaceInTheCodeIsFoundWithItsLine() throws IOException {
        Files.createDirectories(folder.resolve("src"));
        Files.writeString(
                folder.resolve("src/Lease.java"), "class Lease {\n  void grant() {}\n}\n");
        List<Path> folders = List.of(folder.resolve("specs"), folder);

        CodePlace.Place found = CodePlace.of("src/Lease.java#Lease.grant and more").find(folders);
        assertThat(found.found()).isEqualTo(CodePlace.Found.THERE);
        assertThat(found.line()).isEqualTo(2);
        assertThat(CodePlace.of("src/Lease.java").find(folders).found())
                .isEqualTo(CodePlace.Found.THERE);
        assertThat(CodePlace.of("src/Lease.java#granted").find(folders).found())
                .isEqualTo(CodePlace.Found.NO_SYMBOL);
        assertThat(CodePlace.of("src/Rent.java#grant").find(folders).found())
                .isEqualTo(CodePlace.Found.NO_FILE);
        assertThat(CodePlace.of("").find(folders).found()).isEqualTo(CodePlace.Found.NO_FILE);
    }
}
