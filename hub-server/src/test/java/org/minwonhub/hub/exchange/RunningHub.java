package org.minwonhub.hub.exchange;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.awaitility.Awaitility;
import org.minwonhub.hub.HubApplication;
import org.minwonhub.hub.command.HubCommandLine;
import org.minwonhub.hub.enrolment.ParticipantDesk;
import org.minwonhub.hub.enrolment.ParticipantDraft;
import org.minwonhub.hub.log.work.LogDesk;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole hub on a loopback port, with a data directory of its own.
 */
final class RunningHub implements AutoCloseable {

	private final Path data;

	private final ConfigurableApplicationContext context;

	RunningHub(Path data, String... properties) {
		this.data = data;
		List<String> arguments = new ArrayList<>(
				List.of("hub.site.data=" + data, "server.port=0", "hub.operations.port=0"));
		arguments.addAll(List.of(properties));
		// As arguments, since those stand above application.yml.
		this.context = new SpringApplicationBuilder(HubApplication.class).web(WebApplicationType.SERVLET)
			.run(arguments.stream().map(argument -> "--" + argument).toArray(String[]::new));
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	<T> Map<String, T> beans(Class<T> type) {
		return this.context.getBeansOfType(type);
	}

	String address(String service) {
		return url("/ws/v1/" + service);
	}

	String url(String path) {
		WebServer server = Objects.requireNonNull(((WebServerApplicationContext) this.context).getWebServer());
		return "http://127.0.0.1:" + server.getPort() + path;
	}

	/** A command of the hub's, in English. */
	int run(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--data", this.data.toString(), "--lang", "en"));
		return HubCommandLine.execute(all, Locale.ENGLISH, (settings) -> {
		});
	}

	/** Waits until everything is signed; returns how many entries that are. */
	long settle() {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(bean(LogDesk.class)::status,
					(status) -> status.waiting() == 0 && status.size() > 2 && status.size() == status.publishedSize())
			.size();
	}

	/** Registers and enrols an agency, as its IT officer would. */
	TestParticipant agency(String code, Set<String> categories) {
		return participant("urn:agency:" + code, categories, false);
	}

	TestParticipant integratedBoard(String code) {
		return participant("urn:agency:" + code, Set.of(), true);
	}

	TestParticipant partner(String id) {
		return participant("urn:partner:" + id, Set.of(), false);
	}

	TestParticipant onTrial(String uri, Set<String> categories) {
		return participant(uri, categories, false, true);
	}

	private TestParticipant participant(String uri, Set<String> categories, boolean copies) {
		return participant(uri, categories, copies, false);
	}

	private TestParticipant participant(String uri, Set<String> categories, boolean copies, boolean trial) {
		String token = bean(ParticipantDesk.class)
			.register(new ParticipantDraft(uri, "시험기관", "Test agency", copies, categories, Set.of()), trial)
			.token();
		TestParticipant participant = new TestParticipant(this, uri);
		participant.enrol(String.valueOf(token));
		return participant;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
