package org.minwonhub.hub.exchange;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.minwonhub.hub.enrolment.TrustEvidence;
import org.minwonhub.hub.intake.SignerEvidence;
import org.minwonhub.registry.EnrolledCertificate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores each certificate and revocation list once, and links a message to those that
 * were current when it came.
 */
@Component
class CapturedEvidence implements SignerEvidence {

	private final JdbcClient jdbc;

	private final TrustEvidence evidence;

	/**
	 * Ids seen committed in the database; saves a look-up for each message.
	 */
	private final Map<String, Boolean> known = new ConcurrentHashMap<>();

	CapturedEvidence(JdbcClient jdbc, TrustEvidence evidence) {
		this.jdbc = jdbc;
		this.evidence = evidence;
	}

	@Override
	public void attach(long message, EnrolledCertificate signer) {
		for (TrustEvidence.Item item : this.evidence.capture(signer)) {
			if (!this.known.containsKey(item.id())) {
				insertIfAbsent(item);
			}
			this.jdbc.sql("insert into message_evidence (message, evidence_id) values (:message, :id)")
				.param("message", message)
				.param("id", item.id())
				.update();
		}
	}

	private void insertIfAbsent(TrustEvidence.Item item) {
		boolean there = this.jdbc.sql("select count(*) from evidence where id = :id")
			.param("id", item.id())
			.query(Long.class)
			.single() > 0;
		if (there) {
			this.known.put(item.id(), Boolean.TRUE);
			return;
		}
		this.jdbc.sql("""
				insert into evidence (id, form, content) values (:id, :form, :content) on conflict do nothing""")
			.param("id", item.id())
			.param("form", item.form().name())
			.param("content", item.content())
			.update();
	}

}
