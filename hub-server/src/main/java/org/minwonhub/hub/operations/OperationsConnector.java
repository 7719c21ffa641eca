package org.minwonhub.hub.operations;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.apache.catalina.connector.Connector;
import org.minwonhub.hub.site.OwnerOnlyFile;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/**
 * The port for operations. It is bound to the loopback address whatever the hub's other
 * settings are; where it came to stand is written to {@code operations.address}.
 */
class OperationsConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>,
		ApplicationListener<WebServerInitializedEvent> {

	private final Connector connector = new Connector();

	private final int wished;

	private final Path address;

	OperationsConnector(int wished, Path address) {
		this.wished = wished;
		this.address = address;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		this.connector.setPort(this.wished);
		this.connector.setProperty("address", "127.0.0.1");
		factory.addAdditionalConnectors(this.connector);
	}

	@Override
	public void onApplicationEvent(WebServerInitializedEvent event) {
		OwnerOnlyFile.write(this.address, url().getBytes(StandardCharsets.US_ASCII));
	}

	/** The port that is listened on; not positive before the start. */
	int port() {
		return this.connector.getLocalPort();
	}

	String url() {
		return "http://127.0.0.1:" + port();
	}

}
