package dev.counterpoint.ui.graph.compare;

import java.util.List;

/** Where graphs come from that the one explored can be compared with. */
@FunctionalInterface
public interface OtherGraphs {
    /** Those of this session's checks whose states are still there, the newest first. */
    List<GraphChoice> known();
}
