package org.minwonhub.adapter.witness;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.minwonhub.adapter.hub.HubCallException;
import org.minwonhub.adapter.hub.HubConnection;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.LogPromises.Promise;
import org.minwonhub.log.Commitment;
import org.minwonhub.log.LogException;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.checkpoint.LogProof;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.xsd.log.MessageProof;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the hub prove, a few at a time and never on a message's way, that what it receipted
 * stands in its log.
 */
public final class ProofWatch {

	private static final Logger logger = LoggerFactory.getLogger(ProofWatch.class);

	/** As many as one call may name. */
	private static final int AT_ONCE = 50;

	private static final Duration SOON = Duration.ofSeconds(10);

	private static final Duration LATER = Duration.ofMinutes(5);

	private final AdapterStore store;

	private final HubConnection hub;

	private final LogTrust trust;

	private final Alarms alarms;

	private final BooleanSupplier recovering;

	private final InstantSource clock;

	/**
	 * @param data the adapter's data folder
	 * @param recovering whether the hub was restored and has not got back yet what it
	 * promised
	 */
	public ProofWatch(AdapterStore store, HubConnection hub, Path data, BooleanSupplier recovering,
			InstantSource clock) {
		this.store = store;
		this.hub = hub;
		this.trust = new LogTrust(data.resolve("keys"));
		this.alarms = new Alarms(store, data.resolve("log-alarm"), clock);
		this.recovering = recovering;
		this.clock = clock;
	}

	/** One round: as many calls as it takes, each for many messages. */
	public void look() {
		Optional<VerifierKey> key = this.trust.trusted().map(LogTrust.Trusted::key);
		if (key.isEmpty()) {
			return;
		}
		List<Promise> promises;
		do {
			promises = this.store.promises().toAsk(this.clock.millis(), AT_ONCE);
			if (!promises.isEmpty() && !ask(promises, key.get())) {
				return;
			}
		}
		while (promises.size() == AT_ONCE);
		if (!this.store.promises().anyDueBefore(this.clock.millis())) {
			this.alarms.settle(Alarms.PROMISE_BROKEN);
		}
	}

	/**
	 * @return whether the hub answered
	 */
	private boolean ask(List<Promise> promises, VerifierKey key) {
		Map<String, MessageProof> proven;
		try {
			proven = this.hub.proofs(promises.stream().map(Promise::messageId).toList())
				.stream()
				.collect(Collectors.toMap(MessageProof::getOfMessage, Function.identity(), (first, second) -> first));
		}
		catch (HubCallException ex) {
			if (!ex.has("PROOF_PENDING") && !ex.has("MESSAGE_UNKNOWN")) {
				long soon = this.clock.millis() + SOON.toMillis();
				promises.forEach((promise) -> this.store.promises().askAgain(promise.id(), soon));
				return false;
			}
			proven = Map.of();
		}
		for (Promise promise : promises) {
			MessageProof proof = proven.get(promise.messageId());
			if (proof != null) {
				prove(promise, proof, key);
			}
			else {
				missing(promise, null);
			}
		}
		return true;
	}

	private void prove(Promise promise, MessageProof answer, VerifierKey key) {
		try {
			LogProof proof = verified(promise, answer, key);
			this.store.promises().proven(promise.id(), proof.index());
		}
		catch (LogException | IllegalArgumentException ex) {
			logger.warn("The proof for message {} is wrong: {}", promise.messageId(), ex.getMessage());
			missing(promise, answer.getProof());
		}
	}

	/** By the four steps of docs/reference/log.md. */
	static LogProof verified(Promise promise, MessageProof answer, VerifierKey key) throws LogException {
		if (!Arrays.equals(promise.leaf(), answer.getLogLeaf())) {
			throw new UnverifiedException("The entry is not the receipt's");
		}
		if (!commits(promise, answer.getLogSalt()) && !(promise.resent() && names(promise))) {
			throw new UnverifiedException("The entry commits to another envelope");
		}
		LogProof proof = LogProof.parse(answer.getProof());
		proof.checkpoint().verify(key);
		proof.verifyInclusion(TreeHash.leaf(promise.leaf()));
		return proof;
	}

	private static boolean commits(Promise promise, String salt) {
		String commitment = Commitment.of(HexFormat.of().parseHex(salt), promise.envelope());
		return text(promise).contains("\"payload\":{\"c\":\"" + commitment + "\"");
	}

	/**
	 * The hub keeps the envelope that arrived first. When its receipt was lost, this
	 * adapter signed the same content anew and kept that; then the entry is known by the
	 * message's name, and its content by the hash in the signed receipt.
	 */
	private static boolean names(Promise promise) {
		return text(promise).contains("\"id\":\"" + promise.messageId() + "\"");
	}

	private static String text(Promise promise) {
		return new String(promise.leaf(), StandardCharsets.UTF_8);
	}

	private void missing(Promise promise, byte @Nullable [] proof) {
		long now = this.clock.millis();
		boolean broken = now > promise.due() && !(proof == null && this.recovering.getAsBoolean());
		this.store.promises().askAgain(promise.id(), now + (broken ? LATER : SOON).toMillis());
		if (broken) {
			byte[] kept = this.store.seenCheckpoints().latest().map((seen) -> seen.note()).orElse(null);
			Map<String, byte[]> files = (proof != null)
					? Map.of("receipt.xml", promise.receipt(), "proof.tlog-proof", proof)
					: Map.of("receipt.xml", promise.receipt());
			this.alarms.raise(Alarms.PROMISE_BROKEN, kept, checkpoint(proof), promise.messageId(), files);
		}
	}

	private static byte @Nullable [] checkpoint(byte @Nullable [] proof) {
		if (proof == null) {
			return null;
		}
		try {
			SignedCheckpoint checkpoint = LogProof.parse(proof).checkpoint();
			return checkpoint.encode();
		}
		catch (LogException ex) {
			return null;
		}
	}

}
