package org.minwonhub.registry.uddi.mirror;

import java.time.InstantSource;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.Participant;
import org.minwonhub.registry.uddi.store.Entity;
import org.minwonhub.registry.uddi.store.EntityStore;
import org.minwonhub.registry.uddi.store.Ownership;
import org.minwonhub.registry.uddi.store.State;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps every participant's business entity as the directory says. It works within the
 * transaction that changes the directory, so the two never differ.
 */
public class ParticipantMirror {

	private final JdbcClient jdbc;

	private final EntityStore store;

	private final Ministries ministries;

	private final String address;

	private final InstantSource clock;

	/**
	 * Makes the mirror.
	 * @param address the hub's public address of complaint exchange
	 */
	public ParticipantMirror(JdbcClient jdbc, String address, InstantSource clock) {
		this.jdbc = jdbc;
		this.store = new EntityStore(jdbc);
		this.ministries = new Ministries(jdbc);
		this.address = address;
		this.clock = clock;
	}

	/**
	 * Publishes a participant as it is in the directory now, and with what its publishers
	 * have saved until now.
	 */
	public void publish(Participant participant) {
		this.store.lock(ParticipantKeys.business(participant.uri()));
		Element base = this.store.find(ParticipantKeys.business(participant.uri()))
			.map((entity) -> Dom.parse(entity.xml()))
			.orElse(null);
		publish(participant, base);
	}

	/**
	 * Publishes a participant with other content of an approved proposal.
	 * @param base where the content that the directory does not have comes from
	 */
	public void publish(Participant participant, @Nullable Element base) {
		Element entity = ParticipantEntity.of(participant.uri(), served(participant), base);
		Entity before = this.store.find(ParticipantKeys.business(participant.uri())).orElse(null);
		State state = state(participant);
		if (before == null || before.state() != state || !before.xml().equals(Dom.text(entity))) {
			this.store.putBusiness(entity, new Ownership(participant.uri(), participant.uri()), state,
					this.clock.instant(), (key) -> true);
		}
	}

	/** What the directory says of a participant, as its entity shows it. */
	public Served served(Participant participant) {
		String own = this.jdbc.sql("select address from uddi_approved_address where participant = :participant")
			.param("participant", participant.uri())
			.query(String.class)
			.optional()
			.orElse(this.address);
		return Served.of(participant, own);
	}

	/** Publishes whom a participant belongs to now. */
	void relate(String participant, @Nullable String parent) {
		this.ministries.relate(participant, parent);
	}

	/** Publishes who was registered, and who was related, before there was a mirror. */
	public void publishMissing(Directory directory) {
		List<String> missing = this.jdbc
			.sql("""
					select p.uri from participant p left join uddi_entity e on e.entity_key = lower('uddi:minwonhub.org' || substring(p.uri, 4))
					where e.entity_key is null order by p.uri""")
			.query(String.class)
			.list();
		missing.forEach((uri) -> directory.find(uri).ifPresent(this::publish));
		this.ministries.publishMissing();
	}

	private static State state(Participant participant) {
		return switch (participant.state()) {
			case APPLIED, TEST, LIVE -> State.SHOWN;
			case SUSPENDED, RETIRED -> State.WITHDRAWN;
		};
	}

}
