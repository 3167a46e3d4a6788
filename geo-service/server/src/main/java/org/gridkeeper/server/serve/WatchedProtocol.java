// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.ServletConnection;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** HTTP/1.1 that can be asked whether the other side of a connection has closed it. Made by the container, by its name. */
public final class WatchedProtocol extends Http11NioProtocol {

    /** A check for the connection of a request; false for good when it is not known, as behind another protocol. */
    BooleanSupplier goneCheck(ServletConnection connection) {
        String id = connection.getConnectionId();
        return getEndpoint().getConnections().stream()
                .filter(socket ->
                        socket.getServletConnection("", "").getConnectionId().equals(id))
                .findFirst()
                .<BooleanSupplier>map(socket -> () -> isGone(socket))
                .orElse(() -> false);
    }

    /** Looks whether there is something to read; what there is stays in the buffer for the next request. */
    private static boolean isGone(SocketWrapperBase<?> socket) {
        try {
            // At the end of the stream it throws.
            boolean unused = socket.isReadyForRead();
            return socket.isClosed();
        } catch (IOException e) {
            return true;
        }
    }
}
