package org.minwonhub.system.inside;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.minwonhub.hub.HubApplication;
import org.minwonhub.hub.enrolment.HubIdentity;
import org.minwonhub.hub.enrolment.ParticipantDesk;
import org.minwonhub.hub.enrolment.ParticipantDraft;
import org.minwonhub.security.SigningIdentity;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * The real hub on a loopback port, with a data directory of its own.
 */
public final class RunningHub implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	/**
	 * @param settings further ones, as {@code name=value}
	 */
	public RunningHub(Path data, String... settings) {
		List<String> all = new ArrayList<>(
				List.of("hub.site.data=" + data, "server.port=0", "server.address=127.0.0.1", "hub.operations.port=0"));
		all.addAll(List.of(settings));
		// As arguments, since the application's own file is stronger than the builder's
		// properties.
		this.context = new SpringApplicationBuilder(HubApplication.class).web(WebApplicationType.SERVLET)
			.run(all.stream().map((setting) -> "--" + setting).toArray(String[]::new));
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** What a partner is told by the integration centre. */
	public String address() {
		WebServer server = Objects.requireNonNull(((WebServerApplicationContext) this.context).getWebServer());
		return "http://127.0.0.1:" + server.getPort();
	}

	/** Registers a participant; returns its one-time token. */
	public String register(String uri, Set<String> categories) {
		ParticipantDraft draft = new ParticipantDraft(uri, "시험기관", "Test participant", false, categories, Set.of());
		return Objects.requireNonNull(this.context.getBean(ParticipantDesk.class).register(draft).token());
	}

	public void revoke(String thumbprint) {
		this.context.getBean(ParticipantDesk.class).revoke(thumbprint, "test");
	}

	/** The RSA key with which the hub answers those who enrolled an RSA key. */
	public SigningIdentity identity() {
		return this.context.getBean("hubIdentity", HubIdentity.class).current();
	}

	/** Everything else goes on. */
	public void stopSequencing() {
		this.context.getBean("logWorker", SmartLifecycle.class).stop();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
