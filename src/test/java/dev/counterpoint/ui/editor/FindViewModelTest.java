package dev.counterpoint.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.edit.Search.Hit;

import org.junit.jupiter.api.Test;

class FindViewModelTest {
    private final FindViewModel find = new FindViewModel(() -> "lease Lease\nleases [x]");

    @Test
    void goesRoundTheEnd() {
        find.query().set("lease");

        assertThat(find.next(0)).contains(new Hit(0, 5));
        assertThat(find.next(5)).contains(new Hit(6, 11));
        assertThat(find.next(13)).contains(new Hit(0, 5));
        assertThat(find.previous(0)).contains(new Hit(12, 17));
        assertThat(find.status().get()).isEqualTo("3 of 3");
    }

    @Test
    void matchesCaseWhereThatIsAsked() {
        find.query().set("Lease");
        find.matchCase().set(true);

        assertThat(find.next(0)).contains(new Hit(6, 11));
        assertThat(find.status().get()).isEqualTo("1 of 1");
    }

    @Test
    void takesSignsAsTheyAreUnlessTheyAreARegularExpression() {
        find.query().set("[x]");
        assertThat(find.next(0)).contains(new Hit(19, 22));

        find.regex().set(true);
        assertThat(find.next(0)).contains(new Hit(20, 21));
    }

    @Test
    void saysWhatIsWrong() {
        find.query().set("zebra");
        assertThat(find.next(0)).isEmpty();
        assertThat(find.status().get()).isEqualTo("Not found");

        find.regex().set(true);
        find.query().set("(");
        assertThat(find.next(0)).isEmpty();
        assertThat(find.status().get()).startsWith("Not a regular expression");
    }

    @Test
    void replacesAHitThatIsSelectedAndAllOfThem() {
        find.query().set("lease");
        find.replacement().set("loan");

        assertThat(find.inPlaceOf(0, 5)).contains("loan");
        assertThat(find.inPlaceOf(1, 5)).isEmpty();
        assertThat(find.replaceAll()).contains("loan loan\nloans [x]");
        assertThat(find.status().get()).isEqualTo("3 places replaced");
    }
}
