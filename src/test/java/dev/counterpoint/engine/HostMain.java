package dev.counterpoint.engine;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program with a busy engine: prints the engine's process number and folder, and waits. */
final class HostMain {
    private HostMain() {}

    public static void main(String[] arguments) throws Exception {
        FakeEngines engines = new FakeEngines(Path.of(arguments[0]));
        EngineProcess engine = engines.start();
        engine.check(FakeEngines.check("ignores stop"), event -> {});
        long pid = engine.hello().get(30, TimeUnit.SECONDS).pid();
        System.out.println(pid + " " + engine.folder());
        Thread.sleep(Long.MAX_VALUE);
    }
}
