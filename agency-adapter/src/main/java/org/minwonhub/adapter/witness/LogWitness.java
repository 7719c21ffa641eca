package org.minwonhub.adapter.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.LogAlarms.LogAlarm;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.note.Cosigner;
import org.minwonhub.log.note.NoteSignature;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.log.witness.AddCheckpoint;
import org.minwonhub.log.witness.WitnessAnswer;
import org.minwonhub.xsd.mailbox.LogHead;
import org.minwonhub.xsd.mailbox.Witness;

/**
 * Watches the hub's log on every contact with the mailbox: cosigns what extends
 * everything cosigned before, and raises the alarm at anything else. A checkpoint is
 * remembered on the disk before its cosignature leaves. For one thread.
 */
public final class LogWitness {

	private static final Logger logger = LoggerFactory.getLogger(LogWitness.class);

	private static final int MOST_HASHES = 63;

	private final LogTrust trust;

	private final WitnessMemory memory;

	private final Cosigner cosigner;

	private final Alarms alarms;

	private final InstantSource clock;

	private @Nullable Cosigned latestCosigned;

	/** The cosignature that the hub has. */
	private @Nullable String told;

	/**
	 * @param data the adapter's data folder
	 */
	public LogWitness(String participant, Path data, AdapterStore store, InstantSource clock, SecureRandom random)
			throws IOException {
		this.trust = new LogTrust(data.resolve("keys"));
		this.memory = new WitnessMemory(store, clock);
		this.cosigner = WitnessKey.open(data.resolve("keys"), participant, random);
		this.alarms = new Alarms(store, data.resolve("log-alarm"), clock);
		this.clock = clock;
	}

	/** What to say with the next call. */
	public Witness word() {
		Optional<SignedCheckpoint> latest = this.memory.latest();
		Witness word = new Witness();
		word.setVkey(this.cosigner.verifierKey().encode());
		word.setSize(size(latest));
		latest.map(this::line).filter((line) -> !line.equals(this.told)).ifPresent(word::setCosignature);
		this.alarms.open().forEach((alarm) -> word.getAlarm().add(told(alarm)));
		return word;
	}

	/**
	 * The latest checkpoint may be cosigned any number of times: it is the same one.
	 */
	private String line(SignedCheckpoint latest) {
		String text = latest.note().text();
		Cosigned known = this.latestCosigned;
		if (known != null && known.text().equals(text)) {
			return known.line();
		}
		return keep(text, this.cosigner.sign(text, this.clock.instant()));
	}

	private String keep(String text, NoteSignature signature) {
		String line = signature.line().stripTrailing();
		this.latestCosigned = new Cosigned(text, line);
		return line;
	}

	private static org.minwonhub.xsd.mailbox.LogAlarm told(LogAlarm alarm) {
		org.minwonhub.xsd.mailbox.LogAlarm told = new org.minwonhub.xsd.mailbox.LogAlarm();
		told.setCode(alarm.code());
		told.setFoundAt(Instant.ofEpochMilli(alarm.at()).atOffset(ZoneOffset.UTC));
		told.setKept(alarm.kept());
		told.setSeen(alarm.seen());
		told.setMessageId(alarm.messageId());
		return told;
	}

	/**
	 * Judges what came back.
	 * @param word what the call said
	 * @param head null from a hub that has signed nothing yet
	 */
	public void hear(Witness word, @Nullable LogHead head) {
		if (word.getCosignature() != null) {
			this.told = word.getCosignature();
		}
		Optional<SignedCheckpoint> latest = this.memory.latest();
		if (head == null || size(latest) != word.getSize()) {
			// An alarm was settled while the call lasted: this answers an older memory.
			return;
		}
		byte[] kept = latest.map(SignedCheckpoint::encode).orElse(null);
		if (Arrays.equals(kept, head.getCheckpoint())) {
			return;
		}
		try {
			SignedCheckpoint seen = SignedCheckpoint.parse(head.getCheckpoint());
			VerifierKey key = key(head);
			seen.verify(key);
			judge(key, latest, seen, head.getProof()).ifPresent((code) -> raise(code, kept, head));
		}
		catch (MalformedException | UnverifiedException ex) {
			logger.warn("A checkpoint is not the log's: {}", ex.getMessage());
			raise(Alarms.NOT_SIGNED, kept, head);
		}
	}

	private void raise(String code, byte @Nullable [] kept, LogHead head) {
		this.alarms.raise(code, kept, head.getCheckpoint(), null, Map.of());
	}

	private VerifierKey key(LogHead head) throws MalformedException {
		Optional<LogTrust.Trusted> trusted = this.trust.trusted();
		if (trusted.isEmpty()) {
			this.trust.trust(head.getVkey(), LogTrust.Origin.FIRST_USE);
			logger.info("The hub's log key is trusted from now on: {}", head.getVkey());
			return VerifierKey.parse(head.getVkey());
		}
		return trusted.get().key();
	}

	/**
	 * @return what is wrong; empty if all is well
	 */
	private Optional<String> judge(VerifierKey key, Optional<SignedCheckpoint> latest, SignedCheckpoint seen,
			List<byte[]> proof) {
		Checkpoint next = seen.checkpoint();
		long known = size(latest);
		if (latest.isPresent() && next.size() == known) {
			boolean same = next.root().equals(latest.get().checkpoint().root());
			return same ? Optional.empty() : Optional.of(Alarms.TWO_FACES);
		}
		if (next.size() < known || proof.size() > MOST_HASHES
				|| proof.stream().anyMatch((hash) -> hash.length != Hash.LENGTH)) {
			return Optional.of(Alarms.NOT_CONSISTENT);
		}
		List<Hash> hashes = new ArrayList<>();
		proof.forEach((hash) -> hashes.add(Hash.of(hash)));
		WitnessAnswer answer = new org.minwonhub.log.witness.Witness(List.of(key), this.memory, this.cosigner,
				this.clock)
			.answer(new AddCheckpoint(known, hashes, seen));
		if (answer instanceof WitnessAnswer.Cosigned cosigned) {
			keep(seen.note().text(), cosigned.signature());
			return Optional.empty();
		}
		return Optional.of(Alarms.NOT_CONSISTENT);
	}

	private static long size(Optional<SignedCheckpoint> latest) {
		return latest.map((checkpoint) -> checkpoint.checkpoint().size()).orElse(0L);
	}

	private record Cosigned(String text, String line) {
	}

}
