package org.minwonhub.adapter.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.h2.api.ErrorCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The adapter's store: one encrypted H2 file, which its file lock keeps to one process. A
 * commit survives {@code kill -9} of this process (WRITE_DELAY=0); after
 * {@link #syncToDisk()} it survives a power cut too, which must be so before anything is
 * told to the hub that the adapter must remember.
 */
public final class AdapterStore implements AutoCloseable {

	private static final String USER = "adapter";

	/** Errors come as exceptions; H2's own file of them would hold statements. */
	private static final String NO_TRACE = ";TRACE_LEVEL_FILE=0";

	private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
			+ NO_TRACE;

	private static final int CONNECTIONS = 12;

	private final HikariDataSource dataSource;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private AdapterStore(String url, String password) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url);
		config.setUsername(USER);
		config.setPassword(password);
		config.setMaximumPoolSize(CONNECTIONS);
		config.setPoolName("store");
		this.dataSource = new HikariDataSource(config);
		this.jdbc = JdbcClient.create(this.dataSource);
		this.transactions = new TransactionTemplate(new JdbcTransactionManager(this.dataSource));
	}

	/** Opens or creates the store in the folder. */
	public static AdapterStore open(Path folder, char[] password) throws StoreException {
		String secret = secretOf(password);
		return open("jdbc:h2:file:" + file(folder) + ";CIPHER=AES" + OPTIONS, secret + " " + secret);
	}

	/** A store that leaves nothing behind. */
	public static AdapterStore inMemory() {
		try {
			return open("jdbc:h2:mem:" + UUID.randomUUID() + OPTIONS, "");
		}
		catch (StoreException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A copy in memory of what the folder's store knows, without writing to the folder;
	 * empty if there is none.
	 */
	public static AdapterStore copyInMemory(Path folder, char[] password) throws StoreException {
		AdapterStore copy = inMemory();
		if (exists(folder)) {
			String secret = secretOf(password);
			String url = "jdbc:h2:file:" + file(folder) + ";CIPHER=AES;ACCESS_MODE_DATA=r;IFEXISTS=TRUE"
					+ ";CASE_INSENSITIVE_IDENTIFIERS=TRUE" + NO_TRACE;
			try (Connection original = DriverManager.getConnection(url, USER, secret + " " + secret)) {
				StoreCopy.knowledge(original, copy.dataSource);
			}
			catch (SQLException ex) {
				copy.close();
				throw translated(ex);
			}
		}
		return copy;
	}

	public static boolean exists(Path folder) {
		return Files.exists(Path.of(file(folder) + ".mv.db"));
	}

	private static AdapterStore open(String url, String password) throws StoreException {
		try (Connection connection = DriverManager.getConnection(url, USER, password)) {
			Schema.migrate(connection);
			return new AdapterStore(url, password);
		}
		catch (SQLException ex) {
			throw translated(ex);
		}
	}

	private static String file(Path folder) {
		return folder.toAbsolutePath().resolve("adapter").toString();
	}

	private static StoreException translated(SQLException ex) {
		return switch (ex.getErrorCode()) {
			case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
				new StoreException(StoreException.Reason.IN_USE, "The store is open in another process", ex);
			case ErrorCode.WRONG_USER_OR_PASSWORD, ErrorCode.FILE_ENCRYPTION_ERROR_1 ->
				new StoreException(StoreException.Reason.WRONG_PASSWORD, "The password does not open the store", ex);
			default -> new StoreException(StoreException.Reason.UNREADABLE,
					"The store cannot be opened: H2 error " + ex.getErrorCode(), ex);
		};
	}

	/** H2 takes no spaces in a file password, and wants it and the user's as one text. */
	private static String secretOf(char[] password) {
		return HexFormat.of().formatHex(Hashes.sha256(new String(password)));
	}

	public <T> T inTransaction(Supplier<T> work) {
		T result = this.transactions.execute((status) -> work.get());
		if (result == null) {
			throw new IllegalStateException("A transaction must give a result");
		}
		return result;
	}

	public void inTransaction(Runnable work) {
		this.transactions.executeWithoutResult((status) -> work.run());
	}

	/** Forces all that is committed to the disk. */
	public void syncToDisk() {
		this.jdbc.sql("checkpoint sync").update();
	}

	public Settings settings() {
		return new Settings(this.jdbc);
	}

	public Entries entries() {
		return new Entries(this.jdbc);
	}

	public Cases cases() {
		return new Cases(this.jdbc);
	}

	public Answers answers() {
		return new Answers(this.jdbc);
	}

	public Outbox outbox() {
		return new Outbox(this.jdbc);
	}

	public OutboxParts parts() {
		return new OutboxParts(this.jdbc);
	}

	public Inbox inbox() {
		return new Inbox(this.jdbc);
	}

	public ReservedIds reservedIds() {
		return new ReservedIds(this.jdbc);
	}

	public Mails mails() {
		return new Mails(this.jdbc);
	}

	public Journal journal() {
		return new Journal(this.jdbc);
	}

	public SeenCheckpoints seenCheckpoints() {
		return new SeenCheckpoints(this.jdbc);
	}

	public LogAlarms logAlarms() {
		return new LogAlarms(this.jdbc);
	}

	public Erasures erasures() {
		return new Erasures(this.jdbc);
	}

	public GivenUpNumbers givenUp() {
		return new GivenUpNumbers(this.jdbc);
	}

	public LogPromises promises() {
		return new LogPromises(this.jdbc);
	}

	@Override
	public void close() {
		this.dataSource.close();
	}

}
