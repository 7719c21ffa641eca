package org.minwonhub.hub.log.witness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.log.LogIntake;
import org.minwonhub.hub.log.tree.CheckpointStore;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.log.LogException;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.note.NoteSignature;
import org.minwonhub.log.note.SignatureType;
import org.minwonhub.log.note.VerifiedSignature;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.xsd.mailbox.LogAlarm;
import org.minwonhub.xsd.mailbox.Witness;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hears what witnesses say. That it is theirs, the signed call around it has shown.
 */
@Component
public class Witnesses {

	private static final Logger logger = LoggerFactory.getLogger(Witnesses.class);

	private final WitnessStore store;

	private final WitnessReports reports;

	private final CheckpointStore checkpoints;

	private final LogPolicy policy;

	private final LogIntake log;

	private final Transactions transactions;

	private final DatabaseClock clock;

	/** Keys that are bound already, so that a call with nothing new asks no database. */
	private final Map<String, String> known = new ConcurrentHashMap<>();

	Witnesses(WitnessStore store, WitnessReports reports, CheckpointStore checkpoints, LogPolicy policy, LogIntake log,
			Transactions transactions, DatabaseClock clock) {
		this.store = store;
		this.reports = reports;
		this.checkpoints = checkpoints;
		this.policy = policy;
		this.log = log;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Keeps what is new in it, durably.
	 * @throws Refused if the key is none that the participant may cosign with
	 */
	public void hear(String participant, Witness said) {
		VerifierKey key = key(participant, said.getVkey());
		boolean bound = said.getVkey().equals(this.known.get(participant));
		if (bound && said.getCosignature() == null && said.getAlarm().isEmpty()) {
			return;
		}
		this.transactions.durably(() -> {
			Instant now = this.clock.now();
			bind(participant, said.getVkey(), now);
			said.getAlarm().forEach((alarm) -> report(participant, alarm, now));
			String line = said.getCosignature();
			if (line != null) {
				cosign(said.getSize(), line, key, now);
			}
		});
		this.known.put(participant, said.getVkey());
	}

	/** Keeps a cosignature that is right; anybody else's is not believed. */
	boolean cosign(long size, String line, VerifierKey key, Instant now) {
		Optional<CheckpointStore.Published> published = this.checkpoints.find(size);
		if (published.isEmpty()) {
			logger.warn("{} has cosigned a checkpoint of size {} that is not here", key.name(), size);
			return false;
		}
		try {
			SignedCheckpoint cosigned = SignedCheckpoint.parse(published.get().note()).with(NoteSignature.parse(line));
			VerifiedSignature verified = cosigned.note().verify(List.of(key)).get(0);
			this.store.cosigned(size, verified.signature(), time(verified, now));
		}
		catch (LogException ex) {
			logger.warn("The cosignature of {} for size {} is wrong: {}", key.name(), size, ex.getMessage());
			return false;
		}
		if (!this.store.isWitnessed(size) && this.policy.isMet(size)) {
			this.store.witnessed(size, now);
		}
		return true;
	}

	private static Instant time(VerifiedSignature verified, Instant now) {
		Instant said = verified.time();
		return (said != null) ? said : now;
	}

	private void bind(String participant, String vkey, Instant now) {
		if (this.store.vkey(participant).filter(vkey::equals).isPresent()) {
			return;
		}
		this.store.lock(participant);
		String before = this.store.vkey(participant).orElse(null);
		if (!vkey.equals(before)) {
			this.store.bind(participant, vkey, now);
			this.log.witnessKey(participant, before, vkey, now);
		}
	}

	private void report(String participant, LogAlarm alarm, Instant now) {
		if (this.reports.keep(participant, alarm, now)) {
			logger.error("{} reports {}", participant, alarm.getCode());
			this.log.alarm(participant, alarm.getCode(), text(alarm.getKept()), text(alarm.getSeen()),
					alarm.getMessageId(), now);
		}
	}

	/** Size and root, without the signatures. */
	private static @Nullable String text(byte @Nullable [] note) {
		if (note == null) {
			return null;
		}
		try {
			SignedCheckpoint checkpoint = SignedCheckpoint.parse(note);
			return checkpoint.checkpoint().size() + " " + checkpoint.checkpoint().root().toBase64();
		}
		catch (MalformedException ex) {
			return "malformed";
		}
	}

	private static VerifierKey key(String participant, String vkey) {
		try {
			VerifierKey key = VerifierKey.parse(vkey);
			if (key.type() == SignatureType.COSIGNATURE && key.name().equals(participant)) {
				return key;
			}
		}
		catch (MalformedException ex) {
			logger.debug("Not a verifier key", ex);
		}
		throw new Refused(FaultCode.CONTENT_CONTRADICTS, new Refused.Violation("witness/vkey",
				"a key for cosignatures (c2sp.org/tlog-cosignature, Ed25519) whose name is the participant's URI"));
	}

}
