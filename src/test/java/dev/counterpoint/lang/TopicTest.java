package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.PlainText;
import dev.counterpoint.spec.SourceRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class TopicTest {
    private static final SourceRange PLACE = new SourceRange("Door", 1, 1, 1, 9);

    private static Topic topic(String name, String sentence, String tag) {
        PlainText plain =
                new PlainText(
                        sentence, List.of(new PlainText.Tag("assumption", tag, PLACE)), PLACE);
        return Topic.of(
                new Card(
                        name,
                        CardKind.ASSUMPTION,
                        "Door",
                        Level.CONSTANT,
                        List.of(),
                        null,
                        plain,
                        Review.of(plain, "0"),
                        "TRUE",
                        null,
                        PLACE,
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Skew         | Clocks differ by at most MaxSkew.               |             | TIME
                    Fifo         | Messages of one sender come in order.           |             | ORDERING
                    NodeCrash    | A node stops.                                   |             | FAILURE
                    Lose         | The network loses a message after a long delay. |             | FAILURE
                    Forge        | An attacker makes up a message.                 |             | ADVERSARY
                    Nodes        | There are at least two nodes.                   |             | OTHER
                    LateFees     | The border costs nothing.                       |             | TIME
                    Nodes        | There are at least two nodes.                   | adversary   | ADVERSARY
                    Lose         | The network loses a message.                    | on time     | TIME
                    Nodes        | There are at least two nodes.                   | of the team | OTHER
                    """)
    void theTagTheWordsAndTheNameSayIt(String name, String sentence, String tag, Topic topic) {
        assertThat(topic(name, sentence, tag == null ? "" : tag)).isEqualTo(topic);
    }
}
