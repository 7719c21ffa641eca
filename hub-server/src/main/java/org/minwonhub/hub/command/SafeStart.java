package org.minwonhub.hub.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Refuses to start in plain HTTP where anybody but this machine can listen: beyond
 * loopback the hub needs {@code server.ssl}, or {@code hub.tls-in-front=true}, which says
 * that something in front of it does TLS.
 */
public class SafeStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	private static final List<String> TLS = List.of("server.ssl.bundle", "server.ssl.key-store",
			"server.ssl.certificate");

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		check(event.getEnvironment());
	}

	static void check(Environment environment) {
		String address = environment.getProperty("server.address", "0.0.0.0");
		boolean tls = TLS.stream().anyMatch(environment::containsProperty);
		boolean inFront = environment.getProperty("hub.tls-in-front", Boolean.class, false);
		if (!loopback(address) && !tls && !inFront) {
			throw new UnsafeSettings(address);
		}
	}

	private static boolean loopback(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	/** The settings would put messages on the network in the clear. */
	static final class UnsafeSettings extends RuntimeException {

		UnsafeSettings(String address) {
			super("The hub did not start.\nIt would answer on " + address
					+ " in plain HTTP, where others can listen.\nSet server.ssl.bundle (or SERVER_SSL_CERTIFICATE and "
					+ "SERVER_SSL_CERTIFICATEPRIVATEKEY), or listen on 127.0.0.1; where TLS ends in front of the hub, "
					+ "set HUB_TLSINFRONT=true.");
		}

	}

}
