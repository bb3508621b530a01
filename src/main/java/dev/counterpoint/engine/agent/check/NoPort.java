package dev.counterpoint.engine.agent.check;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.rmi.server.RMISocketFactory;
import java.util.concurrent.CountDownLatch;

/**
 * Keeps TLC's sets of fingerprints, each of which offers itself to other machines by being made,
 * from opening a port.
 */
final class NoPort extends RMISocketFactory {
    /** From now on nothing in this process is offered by remote method invocation. */
    static void install() throws IOException {
        if (RMISocketFactory.getSocketFactory() == null) {
            RMISocketFactory.setSocketFactory(new NoPort());
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new SocketException("the engine uses no network");
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return new Deaf();
    }

    /** Bound to nothing: no call ever comes. */
    private static final class Deaf extends ServerSocket {
        private final CountDownLatch closed = new CountDownLatch(1);

        Deaf() throws IOException {}

        @Override
        public Socket accept() throws IOException {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new SocketException("closed");
        }

        @Override
        public int getLocalPort() {
            return 1;
        }

        @Override
        public void close() throws IOException {
            closed.countDown();
            super.close();
        }
    }
}
