package org.minwonhub.hub.enrolment;

import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The authority's one row and its revocation lists in SQL, the same for every node.
 */
class RevocationLists {

	private final JdbcClient jdbc;

	private volatile @Nullable Numbered newest;

	RevocationLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The thumbprint of the authority that this database belongs to. */
	Optional<String> authority() {
		return this.jdbc.sql("select authority from authority_state where id = 1").query(String.class).optional();
	}

	void begin(String authority) {
		this.jdbc.sql("insert into authority_state (id, authority, crl_number) values (1, :authority, 0)")
			.param("authority", authority)
			.update();
	}

	/** The next list's number; other nodes wait until the caller's transaction ends. */
	long next() {
		this.jdbc.sql("update authority_state set crl_number = crl_number + 1 where id = 1").update();
		return number();
	}

	void store(long number, X509CRL crl, Instant thisUpdate, Instant nextUpdate) {
		this.jdbc.sql("""
				insert into authority_crl (number, content, this_update, next_update)
				values (:number, :content, :thisUpdate, :nextUpdate)""")
			.param("number", number)
			.param("content", Der.of(crl))
			.param("thisUpdate", DatabaseClock.column(thisUpdate))
			.param("nextUpdate", DatabaseClock.column(nextUpdate))
			.update();
	}

	X509CRL newest() {
		long number = number();
		Numbered known = this.newest;
		if (known == null || known.number() != number) {
			known = new Numbered(number,
					Der.crl(this.jdbc.sql("select content from authority_crl where number = :number")
						.param("number", number)
						.query((rs, row) -> rs.getBytes(1))
						.single()));
			this.newest = known;
		}
		return known.crl();
	}

	private long number() {
		return this.jdbc.sql("select crl_number from authority_state where id = 1").query(Long.class).single();
	}

	private record Numbered(long number, X509CRL crl) {
	}

}
