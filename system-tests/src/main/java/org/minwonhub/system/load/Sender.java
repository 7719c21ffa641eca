package org.minwonhub.system.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.InstantSource;

import org.minwonhub.security.EnvelopeSigner;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.system.client.Envelopes;
import org.minwonhub.system.client.Messages;
import org.minwonhub.system.client.Participant;
import org.minwonhub.system.client.RawCall;
import org.minwonhub.xsd.complaint.SubmitComplaint;

/**
 * One client. Each complaint is a new one, and counts only with an answer that is signed
 * by whom it should be and names the complaint's own message.
 */
final class Sender {

	private static final InstantSource CLOCK = InstantSource.system();

	private final Participant participant;

	private final EnvelopeSigner signer;

	private final EnvelopeVerifier verifier;

	private final Post post;

	private final String text;

	Sender(Participant participant, SecureRandom random, EnvelopeVerifier verifier, Post post, String text) {
		this.participant = participant;
		this.signer = new EnvelopeSigner(participant.identity(), random);
		this.verifier = verifier;
		this.post = post;
		this.text = text;
	}

	/** Submits one complaint and returns when its receipt is verified. */
	Submitted submit(String agency, String originId) {
		SubmitComplaint message = Messages.addressed(this.participant, agency, originId, this.text);
		byte[] envelope = this.signer.sign(Envelopes.content(message), CLOCK.instant());
		String id = message.getMessageHeader().getMessageId();
		long start = System.nanoTime();
		try {
			VerifiedEnvelope answer = this.verifier.verify(this.post.send(envelope), CLOCK.instant());
			long nanos = System.nanoTime() - start;
			if (!answers(answer, id)) {
				throw new IllegalStateException(
						"No receipt but " + answer.operation() + " " + RawCall.faultCode(answer));
			}
			return new Submitted(nanos, envelope.length, answer.bytes().length);
		}
		catch (SecurityRefusal ex) {
			throw new IllegalStateException("The answer is not signed as it should be: " + ex.rule(), ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean answers(VerifiedEnvelope answer, String id) {
		var ids = answer.content().getElementsByTagNameNS("*", "messageId");
		return ids.getLength() == 1 && id.equals(ids.item(0).getTextContent());
	}

	/**
	 * @param nanos from sending to the verified receipt; signing is not in it
	 * @param sent bytes
	 * @param received bytes
	 */
	record Submitted(long nanos, int sent, int received) {
	}

}
