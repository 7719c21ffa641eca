package org.minwonhub.hub;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.minwonhub.hub.command.HubCommandLine;
import org.minwonhub.hub.command.SafeStart;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The hub.
 */
@SpringBootApplication
public class HubApplication {

	/**
	 * Runs the command line; the hub, once started, keeps the process alive by itself.
	 */
	public static void main(String[] args) {
		int code = HubCommandLine.execute(List.of(args), Locale.getDefault(), HubApplication::start);
		if (code != 0) {
			System.exit(code);
		}
	}

	private static void start(Map<String, Object> settings) {
		SpringApplication hub = new SpringApplicationBuilder(HubApplication.class).listeners(new SafeStart())
			.properties("server.address=127.0.0.1")
			.build();
		hub.run(settings.entrySet()
			.stream()
			.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
			.toArray(String[]::new));
	}

}
