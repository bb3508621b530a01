package dev.counterpoint.ui.shell;

import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.FormalDigest;
import dev.counterpoint.lang.ModuleHeader;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Says what changed since a card was reviewed: the spec as it was committed or saved on that day is
 * read again, and each definition that the card's one uses is compared.
 */
final class DriftReport {
    private static final String UNKNOWN =
            "Neither git nor the local history knows the text of that day.";

    private final CompletableFuture<Explorer> engine;
    private final Executor background;
    private final PastTexts past;

    /** The spec of a day, read again. */
    private record Then(Reply.Parsed parsed, Map<String, String> texts, boolean reviewed) {}

    DriftReport(CompletableFuture<Explorer> engine, Executor background, PastTexts past) {
        this.engine = engine;
        this.background = background;
        this.past = past;
    }

    /** One or two sentences on what changed; completes with why it is not known, too. */
    CompletableFuture<String> of(Card card, Analysis now) {
        LocalDate day = card.review().date();
        Spec spec = now.spec();
        if (day == null || spec == null) {
            return CompletableFuture.completedFuture(
                    day == null
                            ? "The tag has no date, so the text of then is not known."
                            : "The spec has errors now.");
        }
        return CompletableFuture.supplyAsync(() -> candidates(card, day, spec), background)
                .thenCompose(texts -> reviewed(card, now.root(), texts, 0, null))
                .thenApply(then -> then == null ? UNKNOWN : compare(card, now, spec, then));
    }

    /** What the modules may have said on a day: several texts of the card's own. */
    private List<Map<String, String>> candidates(Card card, LocalDate day, Spec spec) {
        Map<String, String> others = new HashMap<>();
        List<String> own = List.of();
        for (Module module : spec.modules()) {
            Path file = module.file();
            if (file == null || module.isStandard()) {
                continue;
            }
            List<String> texts = past.on(file, day);
            if (module.name().equals(card.module())) {
                own = texts;
            } else if (!texts.isEmpty()) {
                others.put(module.name(), texts.getFirst());
            }
        }
        return own.stream()
                .distinct()
                .map(
                        text -> {
                            Map<String, String> texts = new HashMap<>(others);
                            texts.put(card.module(), text);
                            return texts;
                        })
                .toList();
    }

    /** The candidate that was reviewed, else the likeliest; null where there is none. */
    private CompletableFuture<@Nullable Then> reviewed(
            Card card,
            Path root,
            List<Map<String, String>> candidates,
            int at,
            @Nullable Then likeliest) {
        if (at == candidates.size()) {
            return CompletableFuture.completedFuture(likeliest);
        }
        Map<String, String> texts = candidates.get(at);
        return parse(root, texts)
                .thenCompose(
                        parsed -> {
                            Then then = new Then(parsed, texts, isReviewed(card, parsed, texts));
                            return then.reviewed()
                                    ? CompletableFuture.completedFuture(then)
                                    : reviewed(
                                            card,
                                            root,
                                            candidates,
                                            at + 1,
                                            likeliest == null ? then : likeliest);
                        });
    }

    private static boolean isReviewed(Card card, Reply.Parsed parsed, Map<String, String> texts) {
        Spec spec = parsed.spec();
        String recorded = card.review().recorded();
        return spec != null
                && recorded != null
                && find(spec, card)
                        .map(d -> new FormalDigest(spec, texts).of(d).startsWith(recorded))
                        .orElse(false);
    }

    private CompletableFuture<Reply.Parsed> parse(Path root, Map<String, String> texts) {
        SpecSource source =
                new SpecSource(
                        root, ModuleHeader.moduleName(root), texts, "", "", List.of(), List.of());
        return engine.thenCompose(e -> e.parse(source));
    }

    private static String compare(Card card, Analysis now, Spec spec, Then then) {
        Spec old = then.parsed().spec();
        Optional<Definition> before = old == null ? Optional.empty() : find(old, card);
        Optional<Definition> today = find(spec, card);
        if (old == null || before.isEmpty() || today.isEmpty()) {
            return card.name() + " was not there that day, or could not be read.";
        }
        String differences =
                differences(
                        new FormalDigest(old, then.texts()).each(before.get()),
                        new FormalDigest(spec, now.texts()).each(today.get()));
        return differences
                + (then.reviewed()
                        ? ""
                        : " (The text known of that day is not quite the reviewed one.)");
    }

    private static Optional<Definition> find(Spec spec, Card card) {
        return spec.module(card.module()).stream()
                .flatMap(m -> m.definitions().stream())
                .filter(d -> d.name().equals(card.name()))
                .findFirst();
    }

    private static String differences(Map<String, String> before, Map<String, String> today) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(today.keySet());
        List<String> changed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (String name : names) {
            String was = before.get(name);
            String is = today.get(name);
            String plain = name.substring(name.indexOf('!') + 1);
            if (was == null) {
                added.add(plain);
            } else if (is == null) {
                gone.add(plain);
            } else if (!was.equals(is)) {
                changed.add(plain);
            }
        }
        List<String> parts = new ArrayList<>();
        part(changed, "Changed", parts);
        part(added, "Newly used", parts);
        part(gone, "No longer used", parts);
        return parts.isEmpty() ? "No definition differs from that day's." : String.join(" ", parts);
    }

    private static void part(List<String> names, String word, List<String> parts) {
        if (!names.isEmpty()) {
            parts.add(word + ": " + String.join(", ", names) + ".");
        }
    }

    /** The sentence for a question that could not be answered. */
    static String failed(@Nullable Throwable error) {
        return "What changed could not be found out: "
                + (error == null ? "no reason is known" : error.getMessage())
                + ".";
    }
}
