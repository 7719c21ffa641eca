package org.minwonhub.hub.erasure;

import java.util.List;
import java.util.UUID;

import org.minwonhub.hub.site.KillPoint;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.hub.vault.KeyVault;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Destroys the keys of what was approved: after the log's entry is committed, never
 * before. What a crash leaves half done is finished at the next start; destroying a key
 * twice changes nothing.
 */
@Component
class KeyDestruction implements ApplicationRunner {

	private final JdbcClient jdbc;

	private final ErasureStore store;

	private final KeyVault vault;

	private final ErasedBefore erasedBefore;

	private final Transactions transactions;

	private final DatabaseClock clock;

	KeyDestruction(JdbcClient jdbc, ErasureStore store, KeyVault vault, ErasedBefore erasedBefore,
			Transactions transactions, DatabaseClock clock) {
		this.jdbc = jdbc;
		this.store = store;
		this.vault = vault;
		this.erasedBefore = erasedBefore;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.erasedBefore.takeAgain();
		finish();
	}

	void finish() {
		for (Erasure erasure : this.store.unfinished()) {
			List<UUID> keys = this.jdbc.sql("select key_id from erasure_key where erasure_id = :id")
				.param("id", erasure.id())
				.query(UUID.class)
				.list();
			this.vault.destroyForGood(keys);
			KillPoint.AFTER_KEY_DESTRUCTION.pass();
			this.transactions.durably(() -> this.store.erased(erasure.id(), this.clock.now()));
		}
	}

}
