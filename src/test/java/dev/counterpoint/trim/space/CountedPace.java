package dev.counterpoint.trim.space;

/** Lets a search do so many pieces of work. */
final class CountedPace implements Pace {
    private int left;

    CountedPace(int ticks) {
        left = ticks;
    }

    @Override
    public void tick() {
        if (left-- <= 0) {
            throw new Ended(Reason.TIME);
        }
    }
}
