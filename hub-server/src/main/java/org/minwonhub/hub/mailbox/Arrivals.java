package org.minwonhub.hub.mailbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wakes the waiting calls of other nodes over PostgreSQL's NOTIFY. Notices are sent after
 * the commit, many at once where many came, by one thread that also listens; a node that
 * misses one finds it by {@link DueDeliveries} within {@link MailboxSettings#poll()}.
 */
class Arrivals implements Waiters.Elsewhere, SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Arrivals.class);

	private static final String CHANNEL = "minwon_mailbox";

	private static final int LISTEN_MILLIS = 20;

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	private final Waiters waiters;

	private final Duration pause;

	private final Set<String> toTell = ConcurrentHashMap.newKeySet();

	private final AtomicBoolean running = new AtomicBoolean();

	Arrivals(DataSource dataSource, JdbcClient jdbc, Waiters waiters, Duration pause) {
		this.dataSource = dataSource;
		this.jdbc = jdbc;
		this.waiters = waiters;
		this.pause = pause;
	}

	@Override
	public void tell(String recipient) {
		this.toTell.add(recipient);
	}

	@Override
	public void start() {
		if (this.running.compareAndSet(false, true)) {
			Thread thread = new Thread(this::run, "mailbox-arrivals");
			thread.setDaemon(true);
			thread.start();
			this.waiters.tellElsewhere(this);
		}
	}

	@Override
	public void stop() {
		this.running.set(false);
	}

	@Override
	public boolean isRunning() {
		return this.running.get();
	}

	private void run() {
		while (this.running.get()) {
			try (Connection connection = this.dataSource.getConnection()) {
				connection.createStatement().execute("listen " + CHANNEL);
				while (this.running.get()) {
					send();
					hear(connection.unwrap(PGConnection.class));
				}
			}
			catch (SQLException ex) {
				logger.warn("The database does not notify at present (SQL state {}); arrivals are looked for every {}",
						ex.getSQLState(), this.pause);
				rest();
			}
		}
	}

	private void send() {
		for (String recipient : List.copyOf(this.toTell)) {
			this.toTell.remove(recipient);
			this.jdbc.sql("select pg_notify(:channel, :recipient)")
				.param("channel", CHANNEL)
				.param("recipient", recipient)
				.query((rs, row) -> Boolean.TRUE)
				.single();
		}
	}

	private void hear(PGConnection connection) throws SQLException {
		PGNotification[] notices = connection.getNotifications(LISTEN_MILLIS);
		if (notices != null) {
			for (PGNotification notice : notices) {
				this.waiters.wakeHere(notice.getParameter());
			}
		}
	}

	private void rest() {
		try {
			Thread.sleep(this.pause.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running.set(false);
		}
	}

}
