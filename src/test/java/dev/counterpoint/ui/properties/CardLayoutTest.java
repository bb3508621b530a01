package dev.counterpoint.ui.properties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class CardLayoutTest {
    @Test
    void cardsWithRoomStandAtTheirLines() {
        var places = CardLayout.place(List.of(10.0, 200.0), List.of(60.0, 80.0), 30, -1);

        assertThat(places)
                .containsExactly(
                        new CardLayout.Place(10, 60, false), new CardLayout.Place(200, 80, false));
    }

    @Test
    void aCardIsCutWhereTheNextBegins() {
        var places = CardLayout.place(List.of(10.0, 60.0), List.of(90.0, 40.0), 30, -1);

        assertThat(places.getFirst()).isEqualTo(new CardLayout.Place(10, 46, true));
        assertThat(places.get(1).y()).isEqualTo(60);
    }

    @Test
    void whatHasNoRoomAtAllPushesTheNextDown() {
        var places =
                CardLayout.place(
                        List.of(0.0, 18.0, 36.0, 300.0), List.of(50.0, 50.0, 50.0, 50.0), 30, -1);

        assertThat(places.get(1).y()).isEqualTo(34);
        assertThat(places.get(2)).isEqualTo(new CardLayout.Place(68, 50, false));
        assertThat(places.get(3).y()).isEqualTo(300);
        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i).y())
                    .isGreaterThanOrEqualTo(places.get(i - 1).y() + places.get(i - 1).height());
        }
    }

    @Test
    void theCardOfTheCaretIsWholeAndThoseBelowMakeRoom() {
        var places =
                CardLayout.place(
                        List.of(0.0, 60.0, 120.0, 300.0), List.of(50.0, 90.0, 50.0, 50.0), 30, 1);

        assertThat(places.get(1)).isEqualTo(new CardLayout.Place(60, 90, false));
        assertThat(places.get(2)).isEqualTo(new CardLayout.Place(154, 50, false));
        assertThat(places.get(3).y()).isEqualTo(300);
    }

    @Test
    void aCardGoesDownALittleWhereTheOneAboveBecomesWhole() {
        var whole = CardLayout.place(List.of(0.0, 54.0, 300.0), List.of(66.0, 50.0, 50.0), 30, -1);
        assertThat(whole.getFirst()).isEqualTo(new CardLayout.Place(0, 66, false));
        assertThat(whole.get(1)).isEqualTo(new CardLayout.Place(70, 50, false));

        var cut = CardLayout.place(List.of(0.0, 54.0, 300.0), List.of(90.0, 50.0, 50.0), 30, -1);
        assertThat(cut.getFirst()).isEqualTo(new CardLayout.Place(0, 50, true));
        assertThat(cut.get(1).y()).isEqualTo(54);
    }
}
