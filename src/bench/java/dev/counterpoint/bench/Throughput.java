package dev.counterpoint.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How fast states are explored, as the time of a whole check against that of plain TLC: simple
 * numbers, sets and functions, and messages from which many steps choose; more than 100,000
 * distinct states each.
 */
final class Throughput {
    private static final List<String> SPECS = List.of("Clockwork", "Shelves", "Rumour");
    private static final int PAIRS = 3;

    /** Nine tenths of TLC's states in a second. */
    private static final double AT_MOST = 1 / 0.9;

    /** Eight tenths. */
    private static final double AT_MOST_RECORDED = 1 / 0.8;

    private Throughput() {}

    static List<Comparison> rows(Commands commands) throws IOException, InterruptedException {
        List<Comparison> table = new ArrayList<>();
        for (String spec : SPECS) {
            for (int workers = 1; workers <= 2; workers++) {
                int count = workers;
                table.add(
                        Comparison.of(
                                what(spec, count, "no graph recorded"),
                                AT_MOST,
                                PAIRS,
                                () -> commands.time(commands.check(spec, count)),
                                () -> commands.time(commands.plainTlc(spec, count))));
                table.add(
                        Comparison.of(
                                what(spec, count, "the graph recorded"),
                                AT_MOST_RECORDED,
                                PAIRS,
                                () -> commands.time(commands.recorded(spec, count)),
                                () -> commands.time(commands.plainTlc(spec, count))));
            }
        }
        return table;
    }

    private static String what(String spec, int workers, String recording) {
        String many = workers == 1 ? "1 worker" : workers + " workers";
        return String.format(Locale.ROOT, "%s, %s, %s: time against TLC", spec, many, recording);
    }
}
