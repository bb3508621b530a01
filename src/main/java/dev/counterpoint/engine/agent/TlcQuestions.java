package dev.counterpoint.engine.agent;

import dev.counterpoint.engine.agent.explore.SpecQuestions;
import dev.counterpoint.engine.agent.latex.Latex;
import dev.counterpoint.engine.agent.parse.SanyParser;
import dev.counterpoint.engine.agent.pluscal.PlusCal;
import dev.counterpoint.engine.agent.replay.ReplayQuestions;
import dev.counterpoint.engine.agent.trim.TrimQuestions;
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
    private @Nullable TrimQuestions trimming;
    private @Nullable ReplayQuestions replaying;

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
            case Request.Trim trim -> {
                TrimQuestions trimmer = trimming;
                yield trimmer == null ? notLoaded() : trimmer.answer(trim);
            }
            case Request.Study study -> {
                TrimQuestions trimmer = trimming;
                yield trimmer == null ? notLoaded() : trimmer.answer(study);
            }
            case Request.TrimOn on -> {
                TrimQuestions trimmer = trimming;
                yield trimmer == null ? notLoaded() : trimmer.answer(on);
            }
            case Request.ReplaySchedule replay -> {
                ReplayQuestions replayer = replaying;
                yield replayer == null ? notLoaded() : replayer.answer(replay);
            }
            case Request.CausalOrder order -> {
                ReplayQuestions replayer = replaying;
                yield replayer == null ? notLoaded() : replayer.answer(order);
            }
            default -> {
                SpecQuestions spec = loaded;
                yield spec == null ? notLoaded() : spec.answer(request);
            }
        };
    }

    private Reply load(Request.Load request) {
        loaded = null;
        replaying = null;
        if (trimming != null) {
            trimming.close();
            trimming = null;
        }
        SpecQuestions.Loading loading = SpecQuestions.load(request.source(), folder);
        SpecQuestions questions = loading.questions();
        loaded = questions;
        trimming = questions == null ? null : new TrimQuestions(questions);
        replaying = questions == null ? null : new ReplayQuestions(questions);
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
