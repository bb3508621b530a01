package dev.counterpoint.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Engines of this build whose files and log are a test's own. */
public final class RealEngines {
    private RealEngines() {}

    /**
     * All engines of a run of the program.
     *
     * @param folder where their files go
     */
    public static Engines in(Path folder) {
        return new Engines(pool(folder, true));
    }

    /** Their code is compiled simply: a test's run is over before more pays off. */
    public static EngineSettings settings() {
        return EngineHome.settings(null).withOptions(List.of("-XX:TieredStopAtLevel=1"));
    }

    /**
     * Where engines come from.
     *
     * @param spares whether, when one was taken, the next is started ahead of need
     */
    public static EnginePool pool(Path folder, boolean spares) {
        return new EnginePool(
                settings(),
                new EngineFolders(folder.resolve("engines")),
                new EngineLog(folder.resolve("log"), Clock.systemUTC()),
                spares);
    }
}
