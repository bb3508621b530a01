package dev.counterpoint.lang;

import dev.counterpoint.spec.Model.Entry;

import org.jspecify.annotations.Nullable;

/** What must hold between the parts of a configuration file. */
final class CfgRules {
    private CfgRules() {}

    /** A behavior is said by SPECIFICATION, or by INIT and NEXT together. */
    static void behavior(
            CfgText text,
            @Nullable Entry specification,
            @Nullable Entry init,
            @Nullable Entry next) {
        if (specification != null && (init != null || next != null)) {
            text.error(
                    "A .cfg says SPECIFICATION, or INIT and NEXT, but not both.",
                    specification.range());
        } else if (init != null && next == null) {
            text.error("INIT needs NEXT beside it.", init.range());
        } else if (next != null && init == null) {
            text.error("NEXT needs INIT beside it.", next.range());
        }
    }
}
