package org.minwonhub.hub.intake;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.minwonhub.hub.vault.DataKey;
import org.minwonhub.hub.vault.KeyVault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keys for messages that belong to no complaint, such as acknowledgements: one for each
 * participant and month.
 */
@Component
public class ParticipantKeys {

	private final JdbcClient jdbc;

	private final KeyVault vault;

	ParticipantKeys(JdbcClient jdbc, KeyVault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	/** The key of this month, made if it is the first use; call inside a transaction. */
	public DataKey current(String participant, Instant now) {
		String scope = participant + "/" + YearMonth.from(now.atOffset(ZoneOffset.UTC));
		Optional<UUID> known = this.jdbc.sql("select key_id from scope_key where scope = :scope")
			.param("scope", scope)
			.query(UUID.class)
			.optional();
		if (known.isPresent()) {
			return this.vault.open(known.get());
		}
		DataKey key = this.vault.allocate();
		this.jdbc.sql("insert into scope_key (scope, key_id) values (:scope, :key)")
			.param("scope", scope)
			.param("key", key.id())
			.update();
		return key;
	}

}
