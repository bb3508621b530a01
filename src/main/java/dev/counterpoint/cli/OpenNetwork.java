package dev.counterpoint.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What people should know before a check goes over a network: TLC's protocol trusts everybody. */
final class OpenNetwork {
    private OpenNetwork() {}

    /** Whether a host is another one than this, as far as can be told. */
    static boolean isBeyondThisMachine(String host) {
        try {
            return !InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return true;
        }
    }

    /** For a check that listens there. */
    static String checkWarning(String address) {
        return "Warning: TLC's protocol has no authentication: whoever reaches %s can read the spec and change the verdict."
                .formatted(address);
    }

    /** For a worker of a check there. */
    static String workerWarning(String host) {
        return "Warning: TLC's protocol has no authentication: whoever answers as %s decides what is computed here."
                .formatted(host);
    }
}
