package dev.counterpoint.ui.shell;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.TrustNeed;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.run.RunViewModel;
import dev.counterpoint.ui.run.TrustOffer;
import dev.counterpoint.ui.run.TrustedFolders;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** Which specs may do more than compute: asked of the user, remembered, and taken back. */
final class Trusting {
    private final ShellViewModel shell;
    private final Workbench workbench;
    private final RunViewModel run;
    private final TrustedFolders folders;
    private final Overlay overlay;
    private final Latest looks;
    private final ReadOnlyStringWrapper need = new ReadOnlyStringWrapper("");
    private final Command trust;
    private final Command list;

    Trusting(
            ShellViewModel shell,
            Workbench workbench,
            RunViewModel run,
            TrustedFolders folders,
            Overlay overlay,
            Threads threads) {
        this.shell = shell;
        this.workbench = workbench;
        this.run = run;
        this.folders = folders;
        this.overlay = overlay;
        looks = new Latest(threads, e -> need.set(""));
        trust =
                Command.when(
                        "run.trust",
                        "Trust This Folder…",
                        "fth-shield",
                        null,
                        workbench.root().isNotNull(),
                        this::ask);
        list =
                Command.always(
                        "run.trusted", "Trusted Folders…", "fth-shield", null, this::showList);
        run.result().addListener((o, was, is) -> look(is));
        folders.folders().addListener((InvalidationListener) o -> look(run.result().get()));
    }

    private void look(@Nullable CheckResult result) {
        need.set("");
        if (result != null) {
            looks.run(() -> TrustNeed.of(result).orElse(""), this::found);
        }
    }

    /** A folder that is trusted by now is only to be checked again. */
    private void found(String sentence) {
        CheckResult result = run.result().get();
        boolean open = result != null && !folders.contains(TrustNeed.folder(result.request()));
        need.set(open ? sentence : "");
    }

    /** What the verdict offers. */
    TrustOffer offer() {
        return new TrustOffer(need.getReadOnlyProperty(), trust);
    }

    /** Asks for trust, and shows whom it was given. */
    List<Command> commands() {
        return List.of(trust, list);
    }

    /** What checks of the spec in front may load classes from. */
    List<Path> places(List<Path> libraries) {
        return folders.forSpec(workbench.root().get(), libraries);
    }

    /** A request as it would be made now: what was taken back since then no longer holds. */
    @Nullable CheckRequest now(@Nullable CheckRequest request) {
        return request == null
                ? null
                : request.trusting(folders.forSpec(request.spec(), request.libraries()));
    }

    private void ask() {
        CheckResult result = run.result().get();
        Path root = workbench.root().get();
        boolean checked = result != null && !need.get().isEmpty();
        Path folder =
                checked
                        ? TrustNeed.folder(result.request())
                        : root == null ? null : root.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            return;
        }
        overlay.open(
                TrustSheet.question(
                        folder,
                        () -> {
                            overlay.close();
                            trust(folder, checked);
                        },
                        overlay::close));
    }

    private void trust(Path folder, boolean again) {
        boolean kept = folders.trust(folder);
        shell.message()
                .set(
                        folder.getFileName()
                                + " is trusted"
                                + (kept ? "." : " until the window is closed."));
        if (again && run.check().enabled().get()) {
            run.check().run();
        }
    }

    private void showList() {
        overlay.open(TrustSheet.list(folders.folders(), this::takeBack, overlay::close));
    }

    private void takeBack(Path folder) {
        boolean kept = folders.takeBack(folder);
        shell.message()
                .set(
                        folder.getFileName()
                                + " is no longer trusted"
                                + (kept ? "." : " until the window is closed."));
    }
}
