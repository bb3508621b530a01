package dev.counterpoint.ui.shell;

import dev.counterpoint.library.Outcome;
import dev.counterpoint.library.Replayed;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is worth telling of a replay: what violates again first, then what is otherwise now. */
record ScheduleNews(List<Replayed> replayed, Map<Path, Outcome> before) {

    /** How things stand, for the bar at the foot; empty where nothing violates. */
    String standing() {
        long back = replayed.stream().filter(Replayed::isBack).count();
        if (back > 0) {
            return count(back) + (back == 1 ? " violates again" : " violate again");
        }
        long still =
                replayed.stream()
                        .filter(r -> r.outcome() == Outcome.STILL_VIOLATES && !r.isAccepted())
                        .count();
        return still == 0 ? "" : count(still) + (still == 1 ? " still violates" : " still violate");
    }

    private static String count(long number) {
        return number + (number == 1 ? " schedule" : " schedules");
    }

    /** What changed, in a sentence; empty where nothing did and nobody asked. */
    String sentence(boolean asked) {
        List<Replayed> changed =
                replayed.stream()
                        .filter(r -> r.outcome() != before.get(r.schedule().file()))
                        .toList();
        List<Replayed> back = changed.stream().filter(Replayed::isBack).toList();
        if (!back.isEmpty()) {
            return "It was fixed, and violates again: " + back.getFirst().schedule().title();
        }
        // What is found when a project is opened is no news.
        List<Replayed> news =
                changed.stream().filter(r -> before.containsKey(r.schedule().file())).toList();
        if (!news.isEmpty()) {
            Replayed first = news.getFirst();
            String more = news.size() == 1 ? "" : " And " + (news.size() - 1) + " more.";
            return first.schedule().title() + " " + first.sentence() + more;
        }
        if (!asked) {
            return "";
        }
        String standing = standing();
        return count(replayed.size())
                + " replayed: "
                + (standing.isEmpty() ? "none violates." : standing + ".");
    }
}
