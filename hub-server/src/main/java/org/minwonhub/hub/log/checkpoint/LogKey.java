package org.minwonhub.hub.log.checkpoint;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Optional;

import org.minwonhub.hub.log.tree.CheckpointStore;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.key.SigningKey;
import org.minwonhub.log.note.NoteSigner;
import org.minwonhub.log.note.VerifierKey;

/**
 * Opens the log's signing key. The database says which key it is, the file has it; at the
 * very first start both are made.
 */
final class LogKey {

	private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

	private final KeyFile file;

	private final CheckpointStore checkpoints;

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final SecureRandom random;

	LogKey(KeyFile file, CheckpointStore checkpoints, Transactions transactions, DatabaseClock clock,
			SecureRandom random) {
		this.file = file;
		this.checkpoints = checkpoints;
		this.transactions = transactions;
		this.clock = clock;
		this.random = random;
	}

	/**
	 * @param name of the log, without the year, for the first start
	 * @throws LogRefusedException if the file does not have the log's key
	 */
	NoteSigner open(String name) {
		String vkey = this.transactions
			.durably(() -> this.checkpoints.vkey().or(() -> Optional.of(begin(name))).orElseThrow());
		try {
			VerifierKey known = VerifierKey.parse(vkey);
			SigningKey key = this.file.read()
				.orElseThrow(() -> new LogRefusedException(LogAlarm.LOG_KEY_MISSING, "There is no signing key"));
			if (!key.publicKey().equals(known.key())) {
				throw new LogRefusedException(LogAlarm.LOG_KEY_DIFFERS, "The file has another key than the log");
			}
			return new NoteSigner(known.name(), key);
		}
		catch (MalformedException ex) {
			throw new LogRefusedException(LogAlarm.LOG_KEY_DIFFERS, ex.getMessage());
		}
	}

	/**
	 * A key that is there already goes on: the start before may have ended in between.
	 */
	private String begin(String name) {
		try {
			SigningKey key = this.file.read().orElseGet(() -> this.file.create(this.random));
			String origin = name.contains("/") ? name
					: name + "/complaint-log/" + this.clock.now().atZone(KOREA).getYear();
			String vkey = new NoteSigner(origin, key).verifierKey().encode();
			this.checkpoints.begin(vkey);
			return vkey;
		}
		catch (MalformedException ex) {
			throw new LogRefusedException(LogAlarm.LOG_KEY_DIFFERS, ex.getMessage());
		}
	}

}
