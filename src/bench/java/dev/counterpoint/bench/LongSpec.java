package dev.counterpoint.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A spec of 1,000 lines as people write them: one service after another, words above each. */
final class LongSpec {
    static final String NAME = "LongSpec";

    /** What the first service's first action uses, to be misspelt. */
    static final String USED = "Free1(n)";

    private static final int LINES = 1_000;
    private static final int SERVICES = 25;

    private static final String HEAD =
            """
            ---------------------------- MODULE LongSpec ----------------------------
            (* Services that hand out leases to clients. Each keeps who holds it,   *)
            (* who waits for it, its clock, and a log of what it granted.           *)
            EXTENDS Naturals, Sequences, FiniteSets, TLC

            CONSTANTS Client, None, MaxClock

            ASSUME BoundsMakeSense == MaxClock \\in Nat /\\ None \\notin Client

            \\* Everyone who may hold a lease, and nobody.
            Holder == Client \\cup {None}

            """;

    private static final String SERVICE =
            """

            VARIABLES holder%, queue%, clock%, log%
            vars% == <<holder%, queue%, clock%, log%>>

            \\* Nobody holds service % now.
            Free%(n) == holder% = None /\\ n \\in Client

            \\* Service % begins with no holder and an empty queue.
            Init% ==
                /\\ holder% = None
                /\\ queue% = <<>>
                /\\ clock% = 0
                /\\ log% = [n \\in Client |-> {}]

            \\* A client takes the lease of service % when it is free.
            Take%(n) ==
                /\\ Free%(n)
                /\\ \\/ queue% = <<>>
                   \\/ Head(queue%) = n
                /\\ holder%' = n
                /\\ queue%' = IF queue% = <<>> THEN queue% ELSE Tail(queue%)
                /\\ log%' = [log% EXCEPT ![n] = @ \\cup {clock%}]
                /\\ UNCHANGED clock%

            (* A client that does not get the lease of service % waits for it. *)
            Wait%(n) ==
                /\\ ~Free%(n) /\\ \\A i \\in 1..Len(queue%) : queue%[i] # n
                /\\ queue%' = Append(queue%, n)
                /\\ UNCHANGED <<holder%, clock%, log%>>

            \\* Time passes, and whoever held the lease of service % has lost it.
            \\* @environment
            Expire% == clock% < MaxClock /\\ clock%' = clock% + 1 /\\ holder%' = None
                       /\\ UNCHANGED <<queue%, log%>>
            \\* Nobody took a lease of service % that another one took at the same time.
            OneHolder% == \\A a, b \\in Client : a # b => log%[a] \\cap log%[b] = {}
            """;

    private LongSpec() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 1; i <= SERVICES; i++) {
            text.append(SERVICE.replace("%", String.valueOf(i)));
        }
        text.append("\n\\* All services begin.\nInit ==\n");
        each(i -> "    /\\ Init" + i, text);
        text.append("\n\\* One service takes a step.\nNext ==\n");
        each(
                i ->
                        "    \\/ (Expire% \\/ \\E n \\in Client : Take%(n) \\/ Wait%(n)) /\\ UNCHANGED <<"
                                        .replace("%", String.valueOf(i))
                                + others(i)
                                + ">>",
                text);
        text.append("\n\\* No service is ever held twice.\nSafe ==\n");
        each(i -> "    /\\ OneHolder" + i, text);
        long lines = text.toString().lines().count();
        for (long line = lines + 1; line < LINES; line++) {
            text.append("\\* Line ").append(line).append(": nothing more to say.\n");
        }
        return text.append("=".repeat(73)).append('\n').toString();
    }

    private interface Line {
        String of(int service);
    }

    private static void each(Line line, StringBuilder text) {
        for (int i = 1; i <= SERVICES; i++) {
            text.append(line.of(i)).append('\n');
        }
    }

    private static String others(int service) {
        List<String> names = new ArrayList<>();
        IntStream.rangeClosed(1, SERVICES)
                .filter(i -> i != service)
                .forEach(i -> names.add("vars" + i));
        return names.stream().collect(Collectors.joining(", "));
    }
}
