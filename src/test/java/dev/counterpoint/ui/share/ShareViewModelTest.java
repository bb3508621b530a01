package dev.counterpoint.ui.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.TraceFiles;
import dev.counterpoint.export.format.TraceFormat;
import dev.counterpoint.ui.fx.ScriptedDesktop;
import dev.counterpoint.ui.fx.Threads;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ShareViewModelTest {
    private static final Threads HERE = new Threads(Runnable::run, Runnable::run);

    @TempDir private Path folder = Path.of("");

    private final ScriptedDesktop desktop = new ScriptedDesktop();
    private final List<String> told = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final ShareViewModel model =
            new ShareViewModel(
                    new Offer(
                            "Answered",
                            SharedTrace.of(TraceFiles.mail()),
                            SharedTrace.of(TraceFiles.safety()),
                            true,
                            () ->
                                    List.of(
                                            new SharedTrace.Source(
                                                    "Mail.tla", "---- MODULE Mail ----"))),
                    desktop,
                    HERE,
                    told::add,
                    () -> closed.add("closed"));

    @Test
    void theTrimmedTraceIsOfferedFirstAndTheWholeOneCanBeChosen() {
        model.format().set(TraceFormat.TEXT);
        assertThat(model.preview().get().text()).contains("MutualExclusion");
        model.trimmed().set(false);
        assertThat(model.preview().get().text()).contains("Who asks is answered.");
    }

    @Test
    void aNameThatIsNotThereIsSaidAndNothingCanBeSaved() {
        model.trimmed().set(false);
        model.renamed().set("n1=Alice, nobody");
        assertThat(model.preview().get().problem()).isEqualTo("There is no nobody in the trace.");
        assertThat(model.save().enabled().get()).isFalse();
        model.renamed().set("n1=Alice");
        model.blanked().set("got");
        model.format().set(TraceFormat.TEXT);
        assertThat(model.preview().get().text())
                .contains("Ask(Alice)", "got = \"redacted\"")
                .doesNotContain("n1");
        assertThat(model.save().enabled().get()).isTrue();
    }

    @Test
    void itIsSavedUnderItsPropertysNameAndAModuleWithItsModel() throws IOException {
        model.format().set(TraceFormat.TLA);
        Path target = folder.resolve("Shown.tla");
        desktop.willChoose(target);
        model.save().run();
        assertThat(Files.readString(target)).contains(" MODULE Shown ");
        assertThat(folder.resolve("Shown.cfg")).content().startsWith("SPECIFICATION Spec\n");
        assertThat(told).containsExactly("Exported to " + target + ", its model to Shown.cfg.");
        assertThat(closed).hasSize(1);
    }

    @Test
    void aBundleHoldsTheSpecAndIsNoTextToCopy() {
        model.format().set(TraceFormat.BUNDLE);
        assertThat(model.copy().enabled().get()).isFalse();
        assertThat(new String(model.preview().get().bytes(), StandardCharsets.ISO_8859_1))
                .contains("spec/Mail.tla");
    }

    @Test
    void textIsCopiedAsTextAndAPictureAsAPicture() {
        model.format().set(TraceFormat.MERMAID);
        model.copy().run();
        assertThat(desktop.copied()).startsWith("sequenceDiagram\n");
        model.format().set(TraceFormat.PNG);
        model.copy().run();
        assertThat(desktop.copied()).startsWith("a picture of ");
        assertThat(told).last().isEqualTo("Copied as PNG picture.");
    }
}
