package dev.counterpoint.collection;

import dev.counterpoint.check.CheckService;
import dev.counterpoint.check.EngineCheckers;
import dev.counterpoint.collection.Manifests.Published;
import dev.counterpoint.engine.Engines;
import dev.counterpoint.engine.agent.parse.SanyParser;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Runs a public collection: {@code parse DIR} reads all its modules, {@code check DIR SECONDS
 * [PART...]} checks the models that are published to take at most so long and whose path has one of
 * the parts in it, the quickest first. It is no test of this build's, because it takes long and the
 * collection is not ours.
 */
final class CollectionMain {
    private static final Duration BUDGET = Duration.ofMinutes(6);

    private CollectionMain() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[1]);
        Manifests manifests = Manifests.in(root);
        if (args[0].equals("parse")) {
            parse(root, manifests.modules());
        } else {
            Duration limit = Duration.ofSeconds(Long.parseLong(args[2]));
            List<String> parts = List.of(args).subList(3, args.length);
            check(
                    root,
                    manifests.models().stream()
                            .filter(m -> m.isWithin(limit) && isMeant(m, parts))
                            .sorted(Comparator.comparing(Published::runtime))
                            .toList());
        }
        System.exit(0);
    }

    private static boolean isMeant(Published model, List<String> parts) {
        return parts.isEmpty() || parts.stream().anyMatch(model.config().toString()::contains);
    }

    private static void parse(Path root, List<Path> modules) throws IOException {
        SanyParser parser = new SanyParser(Files.createTempDirectory("collection"));
        int read = 0;
        for (Path file : modules) {
            String name = String.valueOf(file.getFileName()).replace(".tla", "");
            SpecSource source = new SpecSource(file, name, Map.of(), "", "", List.of(), List.of());
            Reply.Parsed parsed = parser.parse(source);
            if (parsed.spec() == null) {
                System.out.println(root.relativize(file) + ": " + parsed.diagnostics());
            } else {
                read++;
            }
        }
        System.out.println(read + " of " + modules.size() + " modules are read");
    }

    private static void check(Path root, List<Published> models) {
        int same = 0;
        try (Engines engines = Engines.usual(null, false)) {
            CheckService checks = new CheckService(new EngineCheckers(engines));
            for (Published model : models) {
                Comparison comparison = Comparison.of(model, checks, BUDGET, List.of(root));
                same += comparison.isAsPublished() ? 1 : 0;
                System.out.printf(
                        "%s %s %d ms %s%n",
                        comparison.isAsPublished() ? "same" : "DIFFERS",
                        model.config(),
                        comparison.result().figures().elapsedMillis(),
                        comparison.difference());
            }
        }
        System.out.println(same + " of " + models.size() + " models are as published");
    }
}
