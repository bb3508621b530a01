package dev.counterpoint.git;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Asks git what changed since a revision, and how files were then. Where there is no git, no
 * repository or no such revision, nothing is known. Blocking: not for the window's thread.
 */
public final class Changes {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final Git git = new Git("git", PATIENCE);

    /**
     * The files, by their real absolute names, that differ from how they were where the present
     * work left a revision's line: committed or not, new ones and those that are gone too.
     *
     * @param folder a folder in the repository
     * @param revision as git names it
     */
    public Optional<Set<Path>> since(Path folder, String revision) {
        Optional<String> commit = commit(folder, revision);
        Optional<Path> top = top(folder);
        if (commit.isEmpty() || top.isEmpty()) {
            return Optional.empty();
        }
        String base =
                git.ask(folder, List.of("merge-base", commit.get(), "HEAD"))
                        .map(String::strip)
                        .orElse(commit.get());
        Optional<String> known =
                git.ask(top.get(), List.of("diff", "--name-only", "--no-renames", "-z", base));
        Optional<String> fresh =
                git.ask(
                        top.get(),
                        List.of("ls-files", "--others", "--exclude-standard", "-z", "--", ":/"));
        if (known.isEmpty() || fresh.isEmpty()) {
            return Optional.empty();
        }
        Set<Path> files = new HashSet<>();
        for (String name : (known.get() + fresh.get()).split("\0")) {
            if (!name.isEmpty()) {
                files.add(top.get().resolve(name));
            }
        }
        return Optional.of(files);
    }

    /**
     * The texts of files in a folder as they were in a revision, by their names in the folder, with
     * {@code /}.
     *
     * @param wanted by name
     */
    public Optional<Map<String, String>> texts(
            Path folder, String revision, Predicate<String> wanted) {
        Optional<String> commit = commit(folder, revision);
        Optional<String> listed =
                commit.flatMap(
                        c -> git.ask(folder, List.of("ls-tree", "-r", "-z", "--name-only", c)));
        if (commit.isEmpty() || listed.isEmpty()) {
            return Optional.empty();
        }
        List<String> names =
                Arrays.stream(listed.get().split("\0"))
                        .filter(n -> !n.isEmpty() && n.indexOf('\n') < 0 && wanted.test(n))
                        .toList();
        StringBuilder asked = new StringBuilder();
        names.forEach(n -> asked.append(commit.get()).append(":./").append(n).append('\n'));
        return git.bytes(folder, List.of("cat-file", "--batch"), asked.toString())
                .map(said -> texts(names, said));
    }

    /** An answer is a line with the length last, the bytes, and a line end. */
    private static Map<String, String> texts(List<String> names, byte[] said) {
        Map<String, String> texts = new TreeMap<>();
        int at = 0;
        for (String name : names) {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (at < said.length && said[at] != '\n') {
                head.write(said[at++]);
            }
            at++;
            List<String> words =
                    new ArrayList<>(
                            Arrays.asList(head.toString(StandardCharsets.UTF_8).split(" ")));
            if (words.size() < 3 || !words.get(1).equals("blob")) {
                continue;
            }
            int length = Integer.parseInt(words.get(2));
            int end = Math.min(said.length, at + length);
            texts.put(name, new String(said, at, end - at, StandardCharsets.UTF_8));
            at = end + 1;
        }
        return texts;
    }

    private Optional<String> commit(Path folder, String revision) {
        return git.ask(
                        folder,
                        List.of(
                                "rev-parse",
                                "--verify",
                                "--quiet",
                                "--end-of-options",
                                revision + "^{commit}"))
                .map(String::strip)
                .filter(c -> c.matches("[0-9a-f]{40,64}"));
    }

    private Optional<Path> top(Path folder) {
        try {
            return git.ask(folder, List.of("rev-parse", "--show-toplevel"))
                    .map(t -> Path.of(t.strip()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
