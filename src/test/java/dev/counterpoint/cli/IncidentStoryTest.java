package dev.counterpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.counterpoint.regression.Generated;
import dev.counterpoint.regression.PlainTlc;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The life of an incident: a faulty sample spec is checked, its counterexample trimmed and kept, a
 * test made from it fails; the fault is mended, and replay, the test, TLC and CI say so.
 */
class IncidentStoryTest {
    /** The service of the sample as somebody wrote it. */
    private static final String SERVICE =
            """
            package app;

            import java.util.*;

            public class PaymentServiceTest extends schedules.ChargedTwiceSchedule {
                @Override
                protected Adapter start() {
                    return new Adapter() {
                        private final Map<String, Integer> charges =
                                new HashMap<>(Map.of("alice", 0, "bob", 0));
                        private final Set<List<?>> keys = new HashSet<>();

                        public boolean submit(String c) {
                            return true;
                        }

                        public boolean retry(String c) {
                            return true;
                        }

                        public boolean duplicate(Map<?, ?> m) {
                            return true;
                        }

                        public boolean charge(Map<?, ?> m) {
                            if (!keys.add((List<?>) m.get("key"))) {
                                return false;
                            }
                            charges.merge((String) m.get("client"), 1, Integer::sum);
                            return true;
                        }

                        public boolean crash() {
                            if (!MENDED) {
                                keys.clear();
                            }
                            return true;
                        }

                        @Override
                        public Map<String, ?> observe() {
                            return Map.of("charges", charges);
                        }
                    };
                }
            }
            """;

    private final Path folder;
    private final Program program;

    IncidentStoryTest(@TempDir Path folder, @TempDir Path engines) throws IOException {
        this.folder = folder.toRealPath();
        program = new Program(this.folder, engines);
    }

    @AfterEach
    void end() {
        program.close();
    }

    private Program.Answer run(int exit, String... words) {
        Program.Answer answer = program.run(List.of(words));
        assertThat(answer.exit()).as(answer.out() + answer.err()).isEqualTo(exit);
        return answer;
    }

    @Test
    void fromTheFaultToTheGreenBuild() throws Exception {
        Path samples = Path.of("sample-specs", "payment");
        Files.copy(samples.resolve("Payment.tla"), folder.resolve("Payment.tla"));
        Files.copy(samples.resolve("PaymentForgottenKeys.cfg"), folder.resolve("Payment.cfg"));
        Files.writeString(folder.resolve("counterpoint.toml"), "[[ci]]\nspec = \"Payment.tla\"\n");

        assertThat(run(12, "check", "./Payment.tla", "--trace", "./found.itf.json").out())
                .contains("ChargedAtMostOnce is false");
        Files.createDirectory(folder.resolve("schedules"));
        run(0, "trim", "./found.itf.json", "-o", "./schedules/charged-twice.itf.json");
        assertThat(run(12, "replay", "./schedules").out()).containsIgnoringCase("still violates");
        assertThat(run(12, "ci", "./").out())
                .contains("violated   schedules/charged-twice.itf.json")
                .contains("violated   Payment.cfg");

        run(0, "export", "./schedules/charged-twice.itf.json", "--to", "junit", "-o", "./made");
        assertThatThrownBy(() -> service("false"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("follows the schedule to its end");
        try (var modules = Files.list(folder.resolve("made/tla"))) {
            for (Path file : modules.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        assertThat(PlainTlc.run(folder, "ChargedTwiceSchedule").exit()).isEqualTo(12);

        Path spec = folder.resolve("Payment.tla");
        Files.writeString(
                spec,
                Files.readString(spec)
                        .replace("keys' = IF DurableKeys THEN keys ELSE {}", "keys' = keys"));
        assertThat(service("true")).contains("Charge").contains("does not take it");
        assertThat(PlainTlc.run(folder, "ChargedTwiceSchedule").exit()).isZero();
        assertThat(run(0, "replay", "./schedules").out())
                .containsIgnoringCase("fixed")
                .contains("is no longer enabled, because m.key \\notin keys is false");
        Program.Answer green = run(0, "ci", "./", "--out", "./report");
        assertThat(green.out())
                .contains("passed     schedules/charged-twice.itf.json")
                .contains("passed     Payment.cfg")
                .contains("Passed: ");
        assertThat(folder.resolve("report/junit.xml")).content().contains("failures=\"0\"");
    }

    private String service(String mended) throws Exception {
        Files.createDirectories(folder.resolve("made/java/app"));
        Files.writeString(
                folder.resolve("made/java/app/PaymentServiceTest.java"),
                SERVICE.replace("MENDED", mended));
        return new Generated(folder.resolve("made")).run("app.PaymentServiceTest");
    }
}
