package dev.counterpoint.check;

/** Runs each check on a thread and an engine of its own. */
public final class CheckService implements Checks {
    private final Checkers checkers;

    /** With where engines come from. */
    public CheckService(Checkers checkers) {
        this.checkers = checkers;
    }

    @Override
    public CheckRun start(CheckRequest request, CheckListener listener) {
        LiveCheck check = new LiveCheck(checkers, request, listener);
        Thread.ofPlatform().daemon().name("check").start(check::run);
        return check;
    }
}
