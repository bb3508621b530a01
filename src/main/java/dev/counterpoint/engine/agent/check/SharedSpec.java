package dev.counterpoint.engine.agent.check;

import tlc2.tool.distributed.InternRMI;
import tlc2.tool.distributed.TLCServerRMI;

import java.io.Serial;
import java.io.Serializable;
import java.rmi.RemoteException;
import java.util.Map;

/** TLC's server, which also tells its workers the spec as a whole. */
public interface SharedSpec extends TLCServerRMI, InternRMI {
    /**
     * A spec and its model.
     *
     * @param modules the texts of all modules that this program does not bring itself
     */
    record Texts(String rootModule, Map<String, String> modules, String config)
            implements Serializable {
        @Serial private static final long serialVersionUID = 1;
    }

    /** What is to be explored. */
    Texts texts() throws RemoteException;
}
