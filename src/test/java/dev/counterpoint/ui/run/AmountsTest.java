package dev.counterpoint.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.Figures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "60, 60000",
        "60 s, 60000",
        "1.5 min, 90000",
        "5m, 300000",
        "250 ms, 250",
        "2 hours, 7200000"
    })
    void timesAreReadAsPeopleWriteThem(String text, long millis) {
        assertThat(Amounts.time(text)).hasValueSatisfying(t -> assertThat(t).hasMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-3 s", "0", "5 apples"})
    void otherTextIsNoTime(String text) {
        assertThat(Amounts.time(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, 0.4 s",
        "11900, 11 s",
        "125000, 2 min 5 s",
        "240000, 4 min",
        "7800000, 2 h 10 min"
    })
    void timesAreWrittenAsPeopleSayThem(long millis, String text) {
        assertThat(Amounts.time(millis)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"950, 950", "12000, 12 k", "12500, 12.5 k", "1500000, 1.5 M"})
    void axisNumbersAreShort(double number, String text) {
        assertThat(Amounts.rough(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.5", "3, 5", "12, 20", "70, 100", "100, 100"})
    void gridLinesFallOnRoundNumbers(double least, double step) {
        assertThat(ChartView.niceStep(least)).isEqualTo(step);
    }

    @Test
    void whatWasGuessedBetweenTwoReportsIsNoStepInTheChart() {
        Samples samples = new Samples();
        samples.add(new Figures(10, 10, 0, 1, 1_000));
        samples.add(new Figures(10, 10, 0, 1, 1_200));
        samples.add(new Figures(10, 10, 0, 1, 1_400));
        samples.add(new Figures(30, 30, 0, 1, 1_500));
        samples.add(new Figures(30, 30, 0, 1, 1_700));

        assertThat(samples.points())
                .extracting(Figures::elapsedMillis)
                .containsExactly(1_000L, 1_500L, 1_700L);
    }

    @Test
    void aPauseOfTheCheckIsSeenInTheChart() {
        Samples samples = new Samples();
        samples.add(new Figures(10, 10, 0, 1, 1_000));
        samples.add(new Figures(10, 10, 0, 1, 4_000));
        samples.add(new Figures(30, 30, 0, 1, 4_200));

        assertThat(samples.points()).extracting(Figures::distinct).containsExactly(10L, 10L, 30L);
    }

    @Test
    void aLongCheckIsAFewHundredPoints() {
        Samples samples = new Samples();
        for (int i = 1; i <= 100_000; i++) {
            samples.add(new Figures(i, i, 0, 1, i * 100L));
        }
        assertThat(samples.points()).hasSizeBetween(200, 482);
        assertThat(samples.points().getLast().distinct()).isEqualTo(100_000);
        assertThat(samples.rate()).isBetween(9.0, 11.0);
    }
}
