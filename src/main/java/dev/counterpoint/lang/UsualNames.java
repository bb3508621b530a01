package dev.counterpoint.lang;

import java.util.List;

/** Names that specs usually give to what a model needs. */
final class UsualNames {
    static final List<String> SPECIFICATIONS = List.of("Spec", "FairSpec", "LiveSpec", "LSpec");

    private UsualNames() {}

    /** Whether a definition by this name is meant to hold in every state. */
    static boolean isInvariant(String name) {
        return name.equals("TypeOK")
                || name.equals("TypeOk")
                || name.equals("TypeInvariant")
                || name.equals("TypeCorrect")
                || name.endsWith("TypeOK")
                || name.endsWith("Inv")
                || name.endsWith("Invariant")
                || name.equals("Safety")
                || name.equals("MutualExclusion");
    }
}
