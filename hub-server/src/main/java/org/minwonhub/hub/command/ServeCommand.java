package org.minwonhub.hub.command;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Starts the hub. Everything else is set by environment variables or files, as Spring
 * Boot has it.
 */
@Command(name = "serve")
class ServeCommand implements Runnable {

	private final Server server;

	@ParentCommand
	@SuppressWarnings("NullAway.Init")
	private HubCommand hub;

	@Option(names = "--host", paramLabel = "ADDRESS")
	private @Nullable String host;

	@Option(names = "--port", paramLabel = "PORT")
	private @Nullable Integer port;

	@Option(names = "--operations-port", paramLabel = "PORT")
	private @Nullable Integer operationsPort;

	ServeCommand(Server server) {
		this.server = server;
	}

	@Override
	public void run() {
		Map<String, Object> settings = new HashMap<>();
		settings.put("hub.site.data", this.hub.data().toAbsolutePath().toString());
		put(settings, "server.address", this.host);
		put(settings, "server.port", this.port);
		put(settings, "hub.operations.port", this.operationsPort);
		try {
			this.server.start(settings);
		}
		catch (SafeStart.UnsafeSettings ex) {
			throw ex.in(this.hub.texts());
		}
	}

	private static void put(Map<String, Object> settings, String name, @Nullable Object value) {
		if (value != null) {
			settings.put(name, value);
		}
	}

}
