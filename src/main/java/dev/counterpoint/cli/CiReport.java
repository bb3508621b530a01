package dev.counterpoint.cli;

import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.Kind;
import dev.counterpoint.ci.CiCase;
import dev.counterpoint.ci.CiListener;
import dev.counterpoint.ci.CiModel;
import dev.counterpoint.ci.CiRequest;
import dev.counterpoint.ci.CiResult;
import dev.counterpoint.ci.CiSchedule;
import dev.counterpoint.ci.SummaryWords;
import dev.counterpoint.ci.Trend;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** Tells on the terminal what CI does, a few lines a model. */
final class CiReport implements CiListener {
    private static final int WORD = 10;
    private final Console console;
    private final Path home;

    CiReport(Console console, Path home) {
        this.console = console;
        this.home = home;
    }

    /** Under which budget, and of which list. */
    void begin(CiRequest request, @Nullable String since) {
        Path file = request.settings().file();
        boolean listed = !request.settings().ci().isEmpty() && file != null;
        String what =
                listed && file != null
                        ? "the models that " + file.getFileName() + " lists"
                        : "every model of the folder, as there is no list of [[ci]] in a"
                                + " counterpoint.toml";
        String only = since == null ? "" : " that changed since " + since;
        console.out()
                .println(
                        "Checking %s%s, within %s in all."
                                .formatted(
                                        what, only, Words.duration(request.budget().toMillis())));
    }

    @Override
    public void begins(CiModel model) {
        if (console.terminal()) {
            console.err().print("\r\u001b[K" + model.name() + " …");
            console.err().flush();
        }
    }

    @Override
    public void ended(CiSchedule schedule) {
        row(schedule.verdict().word(), schedule.name());
        under(schedule.sentence());
    }

    @Override
    public void ended(CiCase done) {
        clear();
        row(done.isExpectedViolation() ? "expected" : done.verdict().word(), done.model().name());
        under(done.sentence());
        done.unexpected().map(Counterexample::plain).ifPresent(this::under);
        Problems problems = new Problems(home);
        if (done.result() != null && done.result().kind().verdict() == Kind.Verdict.FAILED) {
            done.result().errors().forEach(e -> under(problems.line(e)));
        }
        Trend trend = done.trend();
        if (trend != null && !trend.words().isEmpty()) {
            under(trend.words() + ".");
        }
    }

    private void clear() {
        if (console.terminal()) {
            console.err().print("\r\u001b[K");
            console.err().flush();
        }
    }

    /** All of it in a sentence, and what was not checked. */
    void tell(CiResult result) {
        List<String> left = result.notChecked();
        if (!left.isEmpty()) {
            console.out().println("Not checked:");
            left.forEach(this::under);
        }
        String word = result.verdict().word();
        console.out()
                .println(
                        Character.toUpperCase(word.charAt(0))
                                + word.substring(1)
                                + ": "
                                + SummaryWords.all(result));
    }

    void written(List<Path> files) {
        files.forEach(f -> console.out().println("Written: " + f));
    }

    private void row(String word, String name) {
        console.out().println(word + " ".repeat(Math.max(1, WORD + 1 - word.length())) + name);
    }

    private void under(String sentence) {
        String indent = " ".repeat(WORD + 1);
        console.out().println(indent + sentence.replace("\n", "\n" + indent));
    }
}
