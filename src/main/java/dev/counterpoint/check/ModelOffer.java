package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.lang.CfgWriter;
import dev.counterpoint.lang.DefaultModel;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What to answer where there is no configuration file: what a default one would say. */
final class ModelOffer {
    private static final long PATIENCE_SECONDS = 20;
    private final Checkers checkers;
    private final CheckRequest request;

    ModelOffer(Checkers checkers, CheckRequest request) {
        this.checkers = checkers;
        this.request = request;
    }

    List<Diagnostic> answer(MissingModel missing) {
        List<Diagnostic> answer = new ArrayList<>(missing.diagnostics());
        Spec spec = parsed();
        if (spec == null) {
            return answer;
        }
        DefaultModel offer = DefaultModel.of(spec, texts());
        String config = CfgWriter.write(offer.model());
        if (!config.isBlank()) {
            String name = String.valueOf(missing.config().getFileName());
            answer.add(note("A model to begin with, as " + name + ":\n" + config.strip()));
        }
        offer.open().forEach(sentence -> answer.add(note(sentence)));
        return answer;
    }

    private static Diagnostic note(String sentence) {
        return new Diagnostic(Diagnostic.Severity.NOTE, "config", sentence, null, null);
    }

    private Map<String, String> texts() {
        try {
            return SpecFiles.read(request).userModules();
        } catch (Refusal e) {
            return Map.of();
        }
    }

    private @Nullable Spec parsed() {
        try {
            SpecFiles files = SpecFiles.read(request);
            SpecSource source =
                    new SpecSource(
                            files.root(),
                            files.rootModule(),
                            request.overlays(),
                            "",
                            "",
                            request.libraries(),
                            List.of());
            Reply.Parsed parsed = checkers.parse(source).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return parsed.spec();
        } catch (Refusal | TimeoutException | ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
