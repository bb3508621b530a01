package dev.counterpoint.ui.welcome;

import dev.counterpoint.ui.fx.Texts;

/** A sample spec that travels with the program. */
public enum Sample {
    PAYMENT("payment", "Payment.tla", "sample.payment", "sample.payment.words"),
    LEASE("lease", "Lease.tla", "sample.lease", "sample.lease.words"),
    TWO_PHASE_COMMIT(
            "two-phase-commit",
            "TwoPhaseCommit.tla",
            "sample.two-phase-commit",
            "sample.two-phase-commit.words"),
    CANARY("canary", "Canary.tla", "sample.canary", "sample.canary.words");

    private static final Texts TEXTS = Texts.of("welcome");

    private final String folder;
    private final String spec;
    private final String title;
    private final String words;

    Sample(String folder, String spec, String title, String words) {
        this.folder = folder;
        this.spec = spec;
        this.title = title;
        this.words = words;
    }

    /** Its folder's name. */
    public String folder() {
        return folder;
    }

    /** The file of its root module, in that folder. */
    public String spec() {
        return spec;
    }

    /** What it is called. */
    public String title() {
        return TEXTS.get(title);
    }

    /** What there is to learn from it. */
    public String words() {
        return TEXTS.get(words);
    }
}
