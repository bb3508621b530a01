package dev.counterpoint.ci;

import dev.counterpoint.check.ProjectSettings;
import dev.counterpoint.check.RunRecords;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** A folder with a small spec and its models. */
final class Project {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    final Path folder;

    Project(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        write("Lease.tla", "---- MODULE Lease ----\nEXTENDS Naturals, Time\nCONSTANT Node\n====\n");
        write("Time.tla", "---- MODULE Time ----\n====\n");
        write("Lease.cfg", "CONSTANT Node = {n1, n2}\nSPECIFICATION Spec\n");
        write("LeaseLarge.cfg", "CONSTANT Node = {n1, n2, n3, n4}\nSPECIFICATION Spec\n");
        write("LeaseSmall.cfg", "CONSTANT Node = {n1}\nSPECIFICATION Spec\n");
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    CiRequest request(Duration budget, @Nullable Set<Path> changed) {
        return new CiRequest(
                folder,
                ProjectSettings.of(folder.resolve("any.tla")),
                budget,
                1,
                0,
                List.of(),
                List.of(),
                changed);
    }

    CiResult run(FakeChecks checks) {
        return run(checks, request(Duration.ofMinutes(10), null), InstantSource.fixed(NOON));
    }

    CiResult run(FakeChecks checks, CiRequest request, InstantSource clock) {
        return new CiService(
                        checks, new RunRecords(folder.resolve("data")), (r, b) -> List.of(), clock)
                .run(request, new CiListener() {});
    }
}
