package dev.counterpoint.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an assumption or an environment action is about. The text behind its tag says so, or else
 * the words of its plain text and its name: the topic with the most of them. Where none has any it
 * is something else; nothing is guessed from the formula.
 */
public enum Topic {
    TIME(
            "Time",
            "time timer timers timeout timeouts clock clocks deadline delay delays delayed late"
                    + " latency expire expires expired expiry skew drift tick ticks seconds"
                    + " milliseconds slow wait waits warm"),
    ORDERING(
            "Ordering",
            "order orders ordered ordering reorder reorders reordered fifo before after concurrent"
                    + " concurrently atomic atomically interleave interleaving race races overtake"
                    + " overtakes sequence"),
    FAILURE(
            "Failure",
            "fail fails failed failure failures crash crashes crashed restart restarts restarted"
                    + " lose loses lost loss drop drops dropped down unreachable partition broken"
                    + " outage duplicate duplicates duplicated corrupt corrupted unavailable die"
                    + " dies flap flaps forget forgets retry retries"),
    ADVERSARY(
            "Adversary",
            "adversary attacker attack attacks malicious byzantine forge forges forged tamper"
                    + " tampers intruder eavesdrop steal steals stolen lie lies spoof spoofs"),
    OTHER("Other", "");

    private static final Pattern WORD = Pattern.compile("\\p{Lu}?[\\p{Ll}]+|\\p{Lu}+");
    private final String title;
    private final List<String> words;

    Topic(String title, String words) {
        this.title = title;
        this.words = List.of(words.split(" "));
    }

    /** As a heading says it. */
    public String title() {
        return title;
    }

    /** Of an assumption or an environment action. */
    public static Topic of(Card card) {
        if (card.plain() != null) {
            for (String tag : List.of("assumption", "environment")) {
                String said = card.plain().tag(tag).map(t -> t.text()).orElse("");
                Topic topic = mostIn(wordsOf(said));
                if (topic != OTHER) {
                    return topic;
                }
            }
        }
        List<String> found = new ArrayList<>(wordsOf(card.sentence()));
        found.addAll(wordsOf(card.name()));
        return mostIn(found);
    }

    private static Topic mostIn(List<String> text) {
        Topic best = OTHER;
        long most = 0;
        for (Topic topic : values()) {
            long count = text.stream().filter(topic::isItsWord).count();
            if (count > most) {
                most = count;
                best = topic;
            }
        }
        return best;
    }

    private boolean isItsWord(String word) {
        return words.contains(word) || word.equals(title.toLowerCase(Locale.ROOT));
    }

    /** Names in their parts: MessageLost is message and lost. */
    private static List<String> wordsOf(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return found;
    }
}
