package org.minwonhub.system.sequencing;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.system.client.Envelopes;
import org.minwonhub.system.client.Messages;
import org.minwonhub.system.client.Participant;
import org.minwonhub.system.client.RawCall;
import org.minwonhub.xsd.complaint.SubmitComplaint;

/**
 * Submits one complaint after the other, each to whichever node answers, the same
 * envelope again until it has the receipt.
 */
final class Correspondent implements Callable<Set<String>> {

	private static final InstantSource CLOCK = InstantSource.system();

	private static final long PACE_MILLIS = 40;

	/** An envelope that is older is signed anew: it would be refused as stale. */
	private static final long FRESH_SECONDS = 120;

	private final Participant participant;

	private final String agency;

	private final List<RawCall> nodes;

	private final CountDownLatch over;

	private int calls;

	Correspondent(Participant participant, String agency, List<String> nodes, CountDownLatch over) {
		this.participant = participant;
		this.agency = agency;
		this.nodes = nodes.stream().map(RawCall::new).toList();
		this.over = over;
	}

	/** Returns the ids of all messages that it has a receipt for; it has one for each. */
	@Override
	public Set<String> call() throws InterruptedException {
		Set<String> acknowledged = new TreeSet<>();
		while (!this.over.await(PACE_MILLIS, TimeUnit.MILLISECONDS)) {
			SubmitComplaint message = Messages.addressed(this.participant, this.agency,
					this.participant.uri() + "-" + acknowledged.size(), "같은 글은 한 번만 기록됩니다.");
			submit(message);
			acknowledged.add(message.getMessageHeader().getMessageId());
		}
		return acknowledged;
	}

	private void submit(SubmitComplaint message) throws InterruptedException {
		Instant signedAt = CLOCK.instant();
		byte[] envelope = Envelopes.signed(this.participant, message, signedAt);
		while (!isReceipted(envelope)) {
			TimeUnit.MILLISECONDS.sleep(PACE_MILLIS);
			if (CLOCK.instant().isAfter(signedAt.plusSeconds(FRESH_SECONDS))) {
				signedAt = CLOCK.instant();
				envelope = Envelopes.signed(this.participant, message, signedAt);
			}
		}
	}

	private boolean isReceipted(byte[] envelope) {
		try {
			VerifiedEnvelope answer = this.nodes.get(this.calls++ % this.nodes.size()).send(envelope);
			String code = RawCall.faultCode(answer);
			if (!code.isEmpty() && !code.equals("TEMPORARILY_UNAVAILABLE")) {
				throw new IllegalStateException("A complaint was refused: " + code);
			}
			return code.isEmpty();
		}
		catch (UncheckedIOException ex) {
			// The node is dead, or died with the answer: the other one is asked.
			return false;
		}
	}

}
