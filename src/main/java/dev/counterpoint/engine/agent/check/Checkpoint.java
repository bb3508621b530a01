package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.agent.parse.SpecResolver;
import dev.counterpoint.engine.protocol.Reach;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Diagnostic.Severity;

import org.jspecify.annotations.Nullable;

import tlc2.TLCGlobals;

import util.UniqueString;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The checkpoints of a run: TLC's files, and one that says of which spec and model they are, since
 * TLC would go on with any other as if it were the same.
 */
final class Checkpoint {
    private static final String MODULE = "module ";

    private final Reach.Kept kept;
    private final Request.Check request;
    private final Path states;
    private final Path made;
    private final long interval;
    private long last = System.nanoTime();

    Checkpoint(Reach.Kept kept, Request.Check request) {
        this.kept = kept;
        this.request = request;
        states = kept.folder().resolve("states");
        made = kept.folder().resolve("checkpoint.txt");
        interval = TimeUnit.SECONDS.toNanos(kept.seconds());
    }

    /** To be called before TLC's checker is loaded, which would remove the files at its end. */
    static void keepFiles() {
        System.setProperty("tlc2.tool.ModelChecker.vetoCleanup", "true");
    }

    /** Where TLC writes, and goes on from. */
    String metadir() {
        return states.toString();
    }

    /** The folder to go on from; null to begin anew. */
    @Nullable String recoverFrom() {
        return kept.recover() ? metadir() : null;
    }

    /**
     * Gets the strings as they were numbered; before the tools have numbered any.
     *
     * @return what keeps the check from going on; null where nothing does
     */
    @Nullable String open() throws IOException {
        if (!kept.recover()) {
            if (Files.exists(made)) {
                return "There is a checkpoint in %s already: --recover goes on from it."
                        .formatted(kept.folder());
            }
            Files.createDirectories(states);
            return null;
        }
        if (!Files.isRegularFile(made) || !Files.isRegularFile(states.resolve("vars.chkpt"))) {
            return "There is no checkpoint in %s.".formatted(kept.folder());
        }
        UniqueString.internTbl.recover(metadir() + File.separator);
        return null;
    }

    /** What in the spec or model is not as the checkpoint has it; null where all is. */
    @Nullable String misfit(SpecResolver resolver) throws IOException {
        if (!kept.recover()) {
            return null;
        }
        List<String> before = Files.readAllLines(made);
        List<String> modules =
                before.stream()
                        .filter(line -> line.startsWith(MODULE))
                        .map(line -> line.split(" ")[1])
                        .toList();
        List<String> now = description(resolver, modules);
        for (String line : before) {
            if (!now.contains(line)) {
                String what = line.substring(0, line.lastIndexOf(' '));
                return "The checkpoint in %s does not fit: %s is another now."
                        .formatted(kept.folder(), what);
            }
        }
        return null;
    }

    /** What the figures of a check that went on do not say. */
    List<Diagnostic> notes() {
        return kept.recover()
                ? List.of(
                        new Diagnostic(
                                Severity.NOTE,
                                "checkpoint",
                                "The check went on from a checkpoint: the states generated are"
                                        + " counted from there on, and the actions' steps are not.",
                                null,
                                null))
                : List.of();
    }

    /** Says of what the checkpoints are, once TLC has read it all. */
    void describe(SpecResolver resolver) throws IOException {
        if (!kept.recover()) {
            Files.write(made, description(resolver, new TreeSet<>(resolver.modules())));
        }
    }

    private List<String> description(SpecResolver resolver, Iterable<String> modules) {
        List<String> lines = new ArrayList<>();
        lines.add("the TLC version " + digest(TLCGlobals.versionOfTLC));
        lines.add("the root module " + request.source().rootModule());
        lines.add("the model " + digest(request.source().config()));
        lines.add("the number of --workers " + request.options().workers());
        lines.add("the --fingerprint function " + request.options().search().fingerprint());
        lines.add("whether a deadlock is a violation " + request.options().deadlock());
        modules.forEach(name -> lines.add(MODULE + name + " " + digest(resolver.text(name))));
        return lines;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has one written where it is time for it. */
    void look(WatchedChecker checker) {
        if (System.nanoTime() - last >= interval) {
            last = System.nanoTime();
            checker.writeCheckpoint();
        }
    }

    /** Removes what is of no more use, once all is explored. */
    void remove() throws IOException {
        try (Stream<Path> files = Files.walk(states)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(made);
    }
}
