package org.minwonhub.hub.command;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.minwonhub.hub.text.Texts;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Refuses to start with settings that are for trying it out where anybody but this
 * machine can listen. Beyond loopback the hub needs {@code server.ssl}, or
 * {@code hub.tls-in-front=true}, which says that something in front of it does TLS; and
 * {@code hub.uddi.exchange-address}, which it publishes as where participants are
 * reached: with the default all of them would be told to call themselves.
 */
public class SafeStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	private static final List<String> TLS = List.of("server.ssl.bundle", "server.ssl.key-store",
			"server.ssl.certificate");

	/** As it is written: no name is looked up that may not be there yet. */
	private static final Pattern THIS_MACHINE = Pattern
		.compile("localhost|.*\\.localhost|127\\.[0-9.]+|0\\.0\\.0\\.0|\\[(::1?|::ffff:127\\..*)]");

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		check(event.getEnvironment());
	}

	static void check(Environment environment) {
		String address = environment.getProperty("server.address", "0.0.0.0");
		if (loopback(address)) {
			return;
		}
		boolean tls = TLS.stream().anyMatch(environment::containsProperty);
		boolean inFront = environment.getProperty("hub.tls-in-front", Boolean.class, false);
		if (!tls && !inFront) {
			throw new UnsafeSettings("plain-http", address);
		}
		String exchange = environment.getProperty("hub.uddi.exchange-address", "");
		if (!reachable(exchange)) {
			throw new UnsafeSettings("exchange-address", exchange.isEmpty() ? "-" : exchange);
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

	/** Whether others can call it, and by TLS. */
	private static boolean reachable(String address) {
		try {
			URI uri = URI.create(address);
			return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null
					&& !THIS_MACHINE.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** The hub does not start with these settings. */
	static final class UnsafeSettings extends RuntimeException {

		private final String problem;

		private final String setting;

		UnsafeSettings(String problem, String setting) {
			super(problem + ": " + setting);
			this.problem = problem;
			this.setting = setting;
		}

		/** What is wrong and what to do. */
		CommandFailure in(Texts texts) {
			return new CommandFailure(ExitCodes.UNREACHABLE, texts.get("failure.unsafe.what"),
					texts.get("failure.unsafe." + this.problem + ".why", this.setting),
					texts.get("failure.unsafe." + this.problem + ".next"));
		}

	}

}
