package org.minwonhub.hub.enrolment;

import java.security.PublicKey;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.site.Sha256;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which key stands in which certificate.
 */
class EnrolledKeys {

	private final JdbcClient jdbc;

	EnrolledKeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	static String hash(PublicKey key) {
		return Sha256.hex(key.getEncoded());
	}

	/**
	 * Whether a participant may have a key certified: not one that speaks for somebody
	 * else, and not one of its own that was revoked.
	 */
	boolean free(PublicKey key, String participant) {
		return this.jdbc.sql("""
				select count(*) from enrolled_key k join participant_certificate c on c.thumbprint = k.thumbprint
				where k.key_hash = :key and (c.participant <> :participant or c.revoked_at is not null)""")
			.param("key", hash(key))
			.param("participant", participant)
			.query(Integer.class)
			.single() == 0;
	}

	void add(String thumbprint, PublicKey key, @Nullable String request) {
		this.jdbc
			.sql("insert into enrolled_key (thumbprint, key_hash, request_hash) values (:thumbprint, :key, :request)")
			.param("thumbprint", thumbprint)
			.param("key", hash(key))
			.param("request", request)
			.update();
	}

	/** The certificate that a request of the participant led to before. */
	Optional<String> issuedFor(String request, String participant) {
		return this.jdbc.sql("""
				select k.thumbprint from enrolled_key k join participant_certificate c on c.thumbprint = k.thumbprint
				where k.request_hash = :request and c.participant = :participant
				order by c.enrolled_at desc, k.thumbprint limit 1""")
			.param("request", request)
			.param("participant", participant)
			.query(String.class)
			.optional();
	}

	/** Makes others wait who enrol or renew for the same participant at the same time. */
	void lock(String participant) {
		this.jdbc.sql("select uri from participant where uri = :uri for update")
			.param("uri", participant)
			.query(String.class)
			.optional();
	}

}
