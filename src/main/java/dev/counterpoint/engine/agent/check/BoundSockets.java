package dev.counterpoint.engine.agent.check;

import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.Status;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.rmi.server.RMISocketFactory;
import java.util.Set;

/** Lets remote method invocation listen on one address of this machine and on no other. */
final class BoundSockets extends RMISocketFactory {
    private static final int PATIENCE_MILLIS = 5_000;

    /** What TLC and we send; nothing else is made from what comes over the network. */
    private static final Set<String> SENT =
            Set.of("java", "sun", "tlc2", "util", "tla2sany", "dev");

    private final InetAddress address;

    private BoundSockets(InetAddress address) {
        this.address = address;
    }

    /** From now on this process listens there only; once, before anything is offered. */
    static void install(InetAddress address) throws IOException {
        System.setProperty("java.rmi.server.hostname", address.getHostAddress());
        ObjectInputFilter.Config.setSerialFilter(BoundSockets::status);
        RMISocketFactory.setSocketFactory(new BoundSockets(address));
    }

    private static Status status(ObjectInputFilter.FilterInfo info) {
        Class<?> type = info.serialClass();
        while (type != null && type.isArray()) {
            type = type.getComponentType();
        }
        if (type == null || type.isPrimitive()) {
            return Status.UNDECIDED;
        }
        String name = type.getName();
        boolean known = SENT.contains(name.substring(0, Math.max(0, name.indexOf('.'))));
        return known || Proxy.isProxyClass(type) ? Status.ALLOWED : Status.REJECTED;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return new ServerSocket(port, 0, address);
    }
}
