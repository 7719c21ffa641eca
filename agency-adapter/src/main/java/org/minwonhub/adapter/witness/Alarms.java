package org.minwonhub.adapter.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.LogAlarms.LogAlarm;
import org.minwonhub.security.OwnerOnlyFile;

/**
 * Raises the alarm: evidence in files for people, a row that lasts, a line in the log.
 * The exchange goes on.
 */
final class Alarms {

	static final String TWO_FACES = "LOG_TWO_FACES";

	static final String NOT_CONSISTENT = "LOG_NOT_CONSISTENT";

	static final String NOT_SIGNED = "LOG_NOT_SIGNED";

	static final String PROMISE_BROKEN = "LOG_PROMISE_BROKEN";

	/** As the contract has it, mailbox-v1.xsd. */
	private static final int LONGEST_NOTE = 1 << 16;

	private static final Logger logger = LoggerFactory.getLogger(Alarms.class);

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private final AdapterStore store;

	private final Path folder;

	private final InstantSource clock;

	/**
	 * @param folder for evidence
	 */
	Alarms(AdapterStore store, Path folder, InstantSource clock) {
		this.store = store;
		this.folder = folder;
		this.clock = clock;
	}

	/**
	 * Raises one of a kind, if none of it stands.
	 * @param more further files by name
	 */
	synchronized void raise(String code, byte @Nullable [] kept, byte @Nullable [] seen, @Nullable String messageId,
			Map<String, byte[]> more) {
		if (this.store.logAlarms().isOpen(code)) {
			return;
		}
		Map<String, byte[]> files = new TreeMap<>(more);
		if (kept != null) {
			files.put("kept.checkpoint", kept);
		}
		if (seen != null) {
			files.put("seen.checkpoint", seen);
		}
		Instant now = this.clock.instant();
		files.put("about.txt", about(code, messageId, now));
		Path evidence = this.folder.resolve(code + "-" + STAMP.format(now));
		write(evidence, files);
		this.store.logAlarms().raise(code, kept, fit(seen), messageId, now.toEpochMilli());
		this.store.syncToDisk();
		logger.error("{}: the hub's message log is not as it was promised. Evidence: {}", code, evidence);
	}

	/** What the hub would not take with a call stays in the file alone. */
	private static byte @Nullable [] fit(byte @Nullable [] seen) {
		return (seen != null && seen.length <= LONGEST_NOTE) ? seen : null;
	}

	void settle(String code) {
		if (this.store.logAlarms().settle(code) > 0) {
			logger.info("{} is over", code);
		}
	}

	List<LogAlarm> open() {
		return this.store.logAlarms().open();
	}

	private static byte[] about(String code, @Nullable String messageId, Instant now) {
		String text = "code " + code + "\nfound " + now + "\n"
				+ ((messageId != null) ? "message " + messageId + "\n" : "");
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static void write(Path folder, Map<String, byte[]> files) {
		try {
			Files.createDirectories(folder);
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				OwnerOnlyFile.replace(folder.resolve(file.getKey()), file.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
