package dev.counterpoint.ui.trace.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where traces come from that the one explored can be compared with. */
public interface OtherTraces {
    /** Those of this session's runs, the newest first. */
    List<TraceChoice> known();

    /** Asks for a trace file. */
    Optional<Path> chooseFile();
}
