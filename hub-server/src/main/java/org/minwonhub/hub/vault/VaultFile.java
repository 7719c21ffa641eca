package org.minwonhub.hub.vault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The vault's own file where the vault is H2.
 */
final class VaultFile {

	/** The pool may still be opening what it began to open before it was stopped. */
	private static final int ATTEMPTS = 20;

	private static final int BLOCK = 1 << 20;

	private static final int ID = 16;

	private VaultFile() {
	}

	/**
	 * Closes the file and leaves only what counts; the next connection opens it again. H2
	 * closes nothing, and says nothing, if somebody opens it at that moment, so the file
	 * itself is asked. Whoever calls has synced what it wrote, and nobody else writes.
	 * @param source a pool that may be suspended
	 * @param gone keys that it must not hold any more
	 * @throws DataAccessResourceFailureException if it still does
	 */
	static void rewrite(HikariDataSource source, Path file, List<UUID> gone) {
		List<String> names = gone.stream().map(VaultFile::name).toList();
		HikariPoolMXBean pool = source.getHikariPoolMXBean();
		// Else it opens connections for those it loses, just while the next attempt
		// closes.
		pool.suspendPool();
		try {
			for (int i = 0; i < ATTEMPTS; i++) {
				close(source, "shutdown compact");
				if (!holds(file, names)) {
					return;
				}
				// Of a session that ended badly H2 keeps a trace, and waits for it for
				// good.
				close(source, "shutdown immediately");
			}
		}
		catch (IOException | SQLException ex) {
			throw new DataAccessResourceFailureException("The vault could not be written anew", ex);
		}
		finally {
			pool.resumePool();
		}
		throw new DataAccessResourceFailureException("The vault could not be written anew: it is kept open");
	}

	/** By a connection that is none of the pool, which would look after it once more. */
	private static void close(HikariDataSource source, String how) throws SQLException {
		try (Connection own = DriverManager.getConnection(source.getJdbcUrl(), source.getUsername(),
				source.getPassword()); Statement work = own.createStatement()) {
			work.execute(how);
		}
		finally {
			source.getHikariPoolMXBean().softEvictConnections();
		}
	}

	private static boolean holds(Path file, List<String> names) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BLOCK)) {
			String end = "";
			for (byte[] block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
				String text = end + new String(block, StandardCharsets.ISO_8859_1);
				if (names.stream().anyMatch(text::contains)) {
					return true;
				}
				end = text.substring(Math.max(0, text.length() - ID + 1));
			}
			return false;
		}
	}

	/** As a UUID lies in the file, a character for each byte. */
	private static String name(UUID id) {
		byte[] bytes = ByteBuffer.allocate(ID)
			.putLong(id.getMostSignificantBits())
			.putLong(id.getLeastSignificantBits())
			.array();
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
