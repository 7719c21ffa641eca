package org.minwonhub.hub.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code hub.operations}.
 *
 * @param port where operations are answered, on 127.0.0.1 only; 0 for any free port
 */
@ConfigurationProperties("hub.operations")
record OperationsSettings(@DefaultValue("8081") int port) {
}
