package dev.counterpoint.ci;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.CounterexampleFile;
import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.format.TraceFormat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The files of a run in one folder: {@code junit.xml}, {@code results.sarif}, {@code summary.md},
 * and the counterexample of each violation that nobody expected.
 */
public final class Reports {
    private final Path folder;

    /** Into this folder, which is made where it is not there. */
    public Reports(Path folder) {
        this.folder = folder;
    }

    /** Writes them; returns the files. */
    public List<Path> write(CiResult result) throws IOException {
        Files.createDirectories(folder);
        Map<CiCase, List<String>> counterexamples = new LinkedHashMap<>();
        List<Path> files = new ArrayList<>();
        for (CiCase one : result.cases()) {
            List<String> names = counterexample(one);
            counterexamples.put(one, names);
            names.forEach(name -> files.add(folder.resolve(name)));
        }
        Path junit = folder.resolve("junit.xml");
        try (OutputStream out = Files.newOutputStream(junit)) {
            JUnitReport.write(result, out);
        }
        Path sarif = folder.resolve("results.sarif");
        try (OutputStream out = Files.newOutputStream(sarif)) {
            SarifReport.write(result, out);
        }
        Path summary = folder.resolve("summary.md");
        Files.writeString(
                summary, SummaryReport.of(result, counterexamples), StandardCharsets.UTF_8);
        files.addAll(0, List.of(junit, sarif, summary));
        return files;
    }

    private List<String> counterexample(CiCase one) throws IOException {
        CheckResult check = one.result();
        Counterexample violation = one.unexpected().orElse(null);
        TraceFile file =
                check == null || violation == null ? null : CounterexampleFile.of(check, violation);
        if (file == null || violation == null) {
            return List.of();
        }
        String property = Objects.requireNonNullElse(violation.property(), violation.kind().word());
        String name = "counterexamples/" + plain(one.model().name()) + "-" + plain(property);
        Files.createDirectories(folder.resolve("counterexamples"));
        SharedTrace shared = SharedTrace.of(file);
        List<String> names = new ArrayList<>();
        for (TraceFormat format : List.of(TraceFormat.HTML, TraceFormat.MD, TraceFormat.ITF)) {
            String named = name + "." + format.ending();
            Files.write(folder.resolve(named), format.bytes(shared, plain(property)));
            names.add(named);
        }
        return names;
    }

    /** A name that every file system takes. */
    private static String plain(String name) {
        return name.replaceFirst("\\.cfg$", "").replaceAll("[^A-Za-z0-9_.-]", "-");
    }
}
