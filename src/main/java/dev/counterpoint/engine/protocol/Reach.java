package dev.counterpoint.engine.protocol;

import java.nio.file.Path;

/** How a breadth-first search reaches beyond one run of one process. */
public sealed interface Reach {
    /**
     * It writes checkpoints, from which it can go on after its process has ended.
     *
     * @param folder where they are
     * @param recover whether it goes on from the one that is there
     * @param seconds between two checkpoints
     */
    record Kept(Path folder, boolean recover, int seconds) implements Reach {
        public Kept {
            if (seconds < 1) {
                throw new IllegalArgumentException("checkpoints need a time between them");
            }
        }
    }

    /**
     * Its states are explored by workers that join over the network.
     *
     * @param address of this machine, on which they are awaited; on no other one is listened
     * @param port at which they are awaited
     */
    record Shared(String address, int port) implements Reach {
        /** TLC's own. */
        public static final int PORT = 10997;

        public Shared {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("there is no port " + port);
            }
        }
    }
}
