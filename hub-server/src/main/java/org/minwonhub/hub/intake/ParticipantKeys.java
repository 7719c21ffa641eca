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
 * participant and month, and one that outlasts them.
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
		return inScope(participant + "/" + YearMonth.from(now.atOffset(ZoneOffset.UTC)));
	}

	/** The key of what must be found again in any month. */
	DataKey lasting(String participant) {
		return inScope(participant + "/always");
	}

	private DataKey inScope(String scope) {
		return find(scope).map(this.vault::open).orElseGet(() -> make(scope));
	}

	/** Of two that make the first key of a scope at once, both use the one. */
	private DataKey make(String scope) {
		DataKey key = this.vault.allocate();
		int made = this.jdbc.sql("insert into scope_key (scope, key_id) values (:scope, :key) on conflict do nothing")
			.param("scope", scope)
			.param("key", key.id())
			.update();
		return (made > 0) ? key : this.vault.open(find(scope).orElseThrow());
	}

	private Optional<UUID> find(String scope) {
		return this.jdbc.sql("select key_id from scope_key where scope = :scope")
			.param("scope", scope)
			.query(UUID.class)
			.optional();
	}

}
