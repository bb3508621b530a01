package dev.counterpoint.ui.shell;

import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.PlainTextEditor;
import dev.counterpoint.lang.TextEdit;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.properties.CardActions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Writes what is said on cards into the text. Where the text was changed since it was understood,
 * this waits until it is understood again, so that it always goes into the right comment.
 */
final class CardWriting implements CardActions {
    private final Workbench workbench;
    private final Threads threads;
    private final PastTexts past;
    private final Consumer<String> tell;
    private final List<Pending> pending = new ArrayList<>();

    /** A change of a card that waits for the text to be understood. */
    private record Pending(
            String module,
            String name,
            BiFunction<PlainTextEditor, Card, Optional<TextEdit>> change) {
        boolean isOf(Card card) {
            return card.module().equals(module) && card.name().equals(name);
        }
    }

    CardWriting(Workbench workbench, Threads threads, PastTexts past, Consumer<String> tell) {
        this.workbench = workbench;
        this.threads = threads;
        this.past = past;
        this.tell = tell;
    }

    @Override
    public void go(Card card) {
        SourceRange range = card.range();
        workbench.reveal(
                new SourceRange(
                        range.module(),
                        range.line(),
                        range.column(),
                        range.line(),
                        range.column() - 1));
    }

    @Override
    public void say(Card card, String sentence) {
        change(card, (editor, now) -> editor.sentence(now, sentence));
    }

    @Override
    public void drift(Card card, Consumer<String> answer) {
        Analysis now = workbench.analysis().get();
        if (now == null) {
            return;
        }
        new DriftReport(workbench.engine(), threads.background(), past)
                .of(card, now)
                .exceptionally(DriftReport::failed)
                .thenAcceptAsync(answer, threads.fx());
    }

    @Override
    public void review(Card card) {
        change(
                card,
                (editor, now) ->
                        editor.tag(
                                now,
                                "reviewed",
                                now.review().renewed(LocalDate.now(ZoneId.systemDefault()))));
    }

    private void change(Card card, BiFunction<PlainTextEditor, Card, Optional<TextEdit>> change) {
        Pending wanted = new Pending(card.module(), card.name(), change);
        Analysis now = workbench.analysis().get();
        if (now != null && now.spec() != null && isCurrent(card.module(), now)) {
            apply(wanted, now);
        } else {
            pending.add(wanted);
            tell.accept("This is written as soon as the text around it is understood.");
        }
    }

    private boolean isCurrent(String module, Analysis analysis) {
        return workbench
                .documentOf(module)
                .filter(d -> d.text().equals(analysis.texts().get(module)))
                .isPresent();
    }

    /** The text was understood. */
    void understood(Analysis analysis) {
        if (analysis.spec() == null || pending.isEmpty()) {
            return;
        }
        // One at a time: each moves what stands below it.
        Pending next = pending.getFirst();
        if (isCurrent(next.module(), analysis)) {
            pending.removeFirst();
            apply(next, analysis);
        }
    }

    private void apply(Pending wanted, Analysis analysis) {
        Document document = workbench.documentOf(wanted.module()).orElse(null);
        Card card = analysis.cards().stream().filter(wanted::isOf).findFirst().orElse(null);
        if (document == null || card == null) {
            tell.accept(wanted.name() + " is no longer there: nothing was written.");
            return;
        }
        String text = document.text();
        wanted.change()
                .apply(new PlainTextEditor(wanted.module(), text), card)
                .ifPresentOrElse(
                        edit -> document.edit(edit.applyTo(text)),
                        () ->
                                tell.accept(
                                        "Code stands behind this comment on its line: change it in"
                                                + " the text."));
    }
}
