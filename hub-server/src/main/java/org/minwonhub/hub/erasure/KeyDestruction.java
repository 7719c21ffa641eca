package org.minwonhub.hub.erasure;

import java.util.List;
import java.util.UUID;

import org.minwonhub.hub.site.KillPoint;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.hub.vault.KeyVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Destroys the keys of what was approved: after the log's entry is committed, never
 * before. What a crash or a vault that cannot be written leaves half done is tried again
 * at the start and every minute, and stands as APPROVED until then; it stops nothing
 * else. Destroying a key twice changes nothing.
 */
@Component
class KeyDestruction implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(KeyDestruction.class);

	private final JdbcClient jdbc;

	private final ErasureStore store;

	private final KeyVault vault;

	private final Transactions transactions;

	private final DatabaseClock clock;

	KeyDestruction(JdbcClient jdbc, ErasureStore store, KeyVault vault, Transactions transactions,
			DatabaseClock clock) {
		this.jdbc = jdbc;
		this.store = store;
		this.vault = vault;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		finish();
	}

	@Scheduled(initialDelayString = "${hub.erasure.retry:PT1M}", fixedDelayString = "${hub.erasure.retry:PT1M}")
	void finish() {
		try {
			destroyAll();
		}
		catch (DataAccessException | TransactionException ex) {
			logger.error("Keys of approved erasures are still there; it is tried again", ex);
		}
	}

	private void destroyAll() {
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
