package org.minwonhub.hub.vault;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.zaxxer.hikari.HikariDataSource;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hands out keys that are already durable: a key is on the disk before anything is sealed
 * under it. Keys are made in batches, so a message does not pay for a second commit; the
 * unused rest of a batch is forgotten at a restart and harms nobody.
 */
public class KeyVault implements AutoCloseable {

	private static final int BATCH = 64;

	private static final int CACHED = 10_000;

	private final JdbcClient jdbc;

	private final Transactions transactions;

	private final MasterKey master;

	private final SecureRandom random;

	private final HikariDataSource source;

	private final Deque<DataKey> spare = new ArrayDeque<>();

	/** Nobody reads or writes while the file is made anew. */
	private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

	/** Leaves nothing of destroyed keys where the database keeps its rows. */
	private final Consumer<List<UUID>> compaction;

	private final Map<UUID, DataKey> opened = new ConcurrentHashMap<>();

	KeyVault(HikariDataSource source, Transactions transactions, MasterKey master, SecureRandom random,
			Consumer<List<UUID>> compaction) {
		this.source = source;
		this.jdbc = JdbcClient.create(source);
		this.transactions = transactions;
		this.master = master;
		this.random = random;
		this.compaction = compaction;
	}

	/** A new key, already durable. */
	public DataKey allocate() {
		synchronized (this.spare) {
			if (this.spare.isEmpty()) {
				this.spare.addAll(makeBatch());
			}
			DataKey key = this.spare.remove();
			remember(key);
			return key;
		}
	}

	/**
	 * An earlier key.
	 * @throws KeyErasedException if it was destroyed
	 */
	public DataKey open(UUID id) {
		DataKey key = this.opened.get(id);
		if (key == null) {
			key = load(id);
			remember(key);
		}
		return key;
	}

	/** Destroys a key on every node that asks again. */
	public void destroy(UUID id) {
		shared(() -> this.transactions
			.durably(() -> this.jdbc.sql("delete from vault_key where id = :id").param("id", id).update()));
		this.opened.remove(id);
	}

	/**
	 * Destroys keys so that not even the vault's own file has them any more: what a
	 * database deletes, it only forgets where it lies.
	 */
	public void destroyForGood(List<UUID> ids) {
		if (ids.isEmpty()) {
			return;
		}
		this.use.writeLock().lock();
		try {
			this.transactions.durably(() -> ids
				.forEach((id) -> this.jdbc.sql("delete from vault_key where id = :id").param("id", id).update()));
			ids.forEach(this.opened::remove);
			this.compaction.accept(ids);
		}
		finally {
			this.use.writeLock().unlock();
		}
	}

	@Override
	public void close() {
		this.source.close();
	}

	private DataKey load(UUID id) {
		byte[] wrapped = shared(() -> this.jdbc.sql("select wrapped from vault_key where id = :id")
			.param("id", id)
			.query((rs, row) -> rs.getBytes(1))
			.optional()
			.orElseThrow(() -> new KeyErasedException(id)));
		return new DataKey(id, this.master.unwrap(wrapped, id), this.random);
	}

	private void remember(DataKey key) {
		if (this.opened.size() >= CACHED) {
			this.opened.clear();
		}
		this.opened.put(key.id(), key);
	}

	private List<DataKey> makeBatch() {
		return shared(() -> this.transactions.durably(this::insertBatch));
	}

	private <T> T shared(Supplier<T> work) {
		this.use.readLock().lock();
		try {
			return work.get();
		}
		finally {
			this.use.readLock().unlock();
		}
	}

	private List<DataKey> insertBatch() {
		List<DataKey> keys = new ArrayList<>(BATCH);
		for (int i = 0; i < BATCH; i++) {
			UUID id = UUID.randomUUID();
			byte[] secret = new byte[32];
			this.random.nextBytes(secret);
			this.jdbc.sql("insert into vault_key (id, wrapped) values (:id, :wrapped)")
				.param("id", id)
				.param("wrapped", this.master.wrap(secret, id))
				.update();
			keys.add(new DataKey(id, secret, this.random));
		}
		return keys;
	}

}
