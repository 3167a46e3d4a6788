// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The connections of the container: tells which have been closed by the other side, which the servlet interface does not,
 * and gives them what answers of the size of a tile want.
 */
@Component
class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** A tile and its headers go out in one piece. */
    private static final String WRITE_BUFFER_BYTES = Integer.toString(32 << 10);

    private volatile @Nullable WatchedProtocol protocol;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(WatchedProtocol.class.getName());
        factory.addConnectorCustomizers(this::customize);
    }

    private void customize(Connector connector) {
        connector.setProperty("socket.appWriteBufSize", WRITE_BUFFER_BYTES);
        if (connector.getProtocolHandler() instanceof WatchedProtocol watched) {
            protocol = watched;
        }
    }

    /** Says whether who sent a request has closed the connection; to be asked on the request's own thread. */
    BooleanSupplier goneCheck(HttpServletRequest request) {
        WatchedProtocol watched = protocol;
        return watched == null
                ? () -> false
                : new BooleanSupplier() {
                    private @Nullable BooleanSupplier found;

                    @Override
                    public boolean getAsBoolean() {
                        BooleanSupplier check = found;
                        if (check == null) {
                            check = watched.goneCheck(request.getServletConnection());
                            found = check;
                        }
                        return check.getAsBoolean();
                    }
                };
    }
}
