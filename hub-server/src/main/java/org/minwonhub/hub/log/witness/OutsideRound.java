package org.minwonhub.hub.log.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.minwonhub.hub.log.tree.CheckpointStore.Published;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.log.LogException;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.checkpoint.Decimal;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.note.NoteSignature;
import org.minwonhub.log.note.SignedNote;
import org.minwonhub.log.witness.AddCheckpoint;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks each outside witness once for its cosignature by {@code add-checkpoint} (C2SP
 * tlog-witness). What it answers is believed only if it verifies.
 */
@Component
class OutsideRound {

	private static final Logger logger = LoggerFactory.getLogger(OutsideRound.class);

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private static final int OK = 200;

	private static final int CONFLICT = 409;

	private final LogPolicy policy;

	private final OfferedHead head;

	private final WitnessStore store;

	private final Witnesses witnesses;

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	/** What each answered last that was no cosignature, so that it is said once. */
	private final Map<String, String> troubles = new ConcurrentHashMap<>();

	OutsideRound(LogPolicy policy, OfferedHead head, WitnessStore store, Witnesses witnesses, Transactions transactions,
			DatabaseClock clock) {
		this.policy = policy;
		this.head = head;
		this.store = store;
		this.witnesses = witnesses;
		this.transactions = transactions;
		this.clock = clock;
	}

	boolean hasWork() {
		return !this.policy.outside().isEmpty();
	}

	/** One round over all of them, each by itself. */
	void ask() throws InterruptedException {
		for (OutsideWitness witness : this.policy.outside()) {
			try {
				long known = this.store.last(witness.key().name()).map(WitnessStore.Last::size).orElse(0L);
				ask(witness, known, true);
			}
			catch (IOException | LogException ex) {
				trouble(witness, ex.getClass().getSimpleName() + ": " + ex.getMessage());
			}
		}
	}

	private void ask(OutsideWitness witness, long known, boolean again)
			throws IOException, LogException, InterruptedException {
		Optional<Published> offered = this.head.checkpoint(known).filter((checkpoint) -> checkpoint.size() > known);
		if (offered.isEmpty()) {
			return;
		}
		long size = offered.get().size();
		HttpResponse<String> answer = post(witness,
				new AddCheckpoint(known, this.head.proof(known, size), SignedCheckpoint.parse(offered.get().note())));
		if (answer.statusCode() == CONFLICT && again) {
			ask(witness, Decimal.parse(answer.body().strip()), false);
			return;
		}
		if (answer.statusCode() != OK) {
			throw new MalformedException("HTTP " + answer.statusCode());
		}
		for (NoteSignature signature : SignedNote.signatures(answer.body())) {
			boolean right = this.transactions.durably(() -> this.witnesses.cosign(size,
					signature.line().stripTrailing(), witness.key(), this.clock.now()));
			if (right) {
				this.troubles.remove(witness.name());
			}
		}
	}

	private HttpResponse<String> post(OutsideWitness witness, AddCheckpoint request)
			throws IOException, InterruptedException {
		String prefix = witness.url().toString().replaceFirst("/+$", "");
		return this.http.send(HttpRequest.newBuilder(URI.create(prefix + "/add-checkpoint"))
			.timeout(PATIENCE)
			.POST(BodyPublishers.ofByteArray(request.encode()))
			.build(), BodyHandlers.ofString());
	}

	private void trouble(OutsideWitness witness, String what) {
		if (!what.equals(this.troubles.put(witness.name(), what))) {
			logger.warn("The witness {} does not cosign: {}", witness.name(), what);
		}
	}

}
