package dev.counterpoint.ci;

/** Hears how far CI has come. */
public interface CiListener {
    /** A model's check begins. */
    default void begins(CiModel model) {}

    /** A schedule was replayed. */
    default void ended(CiSchedule schedule) {}

    /** A model is done with. */
    default void ended(CiCase done) {}
}
