package dev.counterpoint.engine.agent;

import java.util.function.BooleanSupplier;

/** What a waiting agent does so that its first answer comes faster. */
interface Preparation {
    /** Does it, or as much of it as can be done until somebody is in a hurry. */
    void run(BooleanSupplier hurry);
}
