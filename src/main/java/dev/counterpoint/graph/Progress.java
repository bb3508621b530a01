package dev.counterpoint.graph;

/** Is told now and then how far long work has come. */
@FunctionalInterface
public interface Progress {
    /** Work whose progress nobody watches. */
    Progress NONE = (done, all) -> {};

    /**
     * So much of the work is done.
     *
     * @param done from 0 to {@code all}
     */
    void at(long done, long all);
}
