package org.minwonhub.hub.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * H2's {@code CHECKPOINT SYNC}, the only statement that makes it call fsync, shared by
 * all who wait at the same time: one of them does it, and everybody whose commit came
 * before its start goes on.
 */
public final class GroupedSync implements Durability {

	private final DataSource dataSource;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition turn = this.lock.newCondition();

	private long asked;

	private long synced;

	private boolean syncing;

	public GroupedSync(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public void await() {
		this.lock.lock();
		try {
			long mine = ++this.asked;
			while (this.synced < mine) {
				if (this.syncing) {
					this.turn.awaitUninterruptibly();
				}
				else {
					lead();
				}
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Syncs for all who have asked so far; the lock is free meanwhile. */
	private void lead() {
		long upTo = this.asked;
		this.syncing = true;
		this.lock.unlock();
		boolean done = false;
		try {
			sync();
			done = true;
		}
		finally {
			this.lock.lock();
			this.syncing = false;
			if (done) {
				this.synced = upTo;
			}
			this.turn.signalAll();
		}
	}

	private void sync() {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("CHECKPOINT SYNC");
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("The database could not be written to the disk", ex);
		}
	}

}
