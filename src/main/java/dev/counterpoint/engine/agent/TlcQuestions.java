package dev.counterpoint.engine.agent;

import dev.counterpoint.engine.agent.explore.SpecQuestions;
import dev.counterpoint.engine.agent.latex.Latex;
import dev.counterpoint.engine.agent.parse.SanyParser;
import dev.counterpoint.engine.agent.pluscal.PlusCal;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** Answers with SANY and TLC; one spec is loaded at a time. */
final class TlcQuestions implements Questions {
    private final Path folder;
    private @Nullable SpecQuestions loaded;

    /**
     * Ready to parse and load.
     *
     * @param folder an existing folder of the engine's own
     */
    TlcQuestions(Path folder) {
        this.folder = folder;
    }

    @Override
    public Reply answer(Request request) {
        return switch (request) {
            case Request.Parse parse -> new SanyParser(folder).parse(parse.source());
            case Request.Load load -> load(load);
            case Request.Translate translate -> PlusCal.translate(translate);
            case Request.Typeset typeset -> Latex.typeset(typeset, folder);
            default -> {
                SpecQuestions spec = loaded;
                yield spec == null ? notLoaded() : spec.answer(request);
            }
        };
    }

    private Reply load(Request.Load request) {
        loaded = null;
        SpecQuestions.Loading loading = SpecQuestions.load(request.source(), folder);
        loaded = loading.questions();
        return loading.reply();
    }

    private static Reply notLoaded() {
        return new Reply.Failed(
                false,
                List.of(
                        Diagnostic.error(
                                "config", "No model is loaded to ask about.", null, null)));
    }
}
