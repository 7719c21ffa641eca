package org.minwonhub.hub.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.audit.Check.Name;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.log.work.LogDesk;
import org.minwonhub.log.Commitment;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.LogProof;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PossessionTrust;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.security.VerifiedEnvelope;

import org.springframework.stereotype.Component;

/**
 * Checks a stored message anew, each time it is looked at, by the same rules as a
 * participant does. The hub judges itself here: what convinces others is the evidence
 * file.
 */
@Component
public class MessageChecks {

	private final EvidencedMessages messages;

	private final SignerJudgement judgement;

	private final LogDesk log;

	private final TimeCheck times;

	MessageChecks(EvidencedMessages messages, SignerJudgement judgement, LogDesk log, TimeCheck times) {
		this.messages = messages;
		this.judgement = judgement;
		this.log = log;
		this.times = times;
	}

	/**
	 * @throws Refused with {@code MESSAGE_UNKNOWN}
	 */
	public List<Check> of(UUID messageId, String sender) {
		EvidencedMessage message;
		try {
			message = this.messages.named(messageId, sender)
				.stream()
				.findFirst()
				.orElseThrow(() -> new Refused(FaultCode.MESSAGE_UNKNOWN));
		}
		catch (Refused ex) {
			if (ex.code() != FaultCode.PROOF_PENDING) {
				throw ex;
			}
			return Arrays.stream(Name.values())
				.filter((name) -> name != Name.TIME || this.times.isOn())
				.map((name) -> new Check(name, Check.State.PENDING, ""))
				.toList();
		}
		List<Check> checks = new ArrayList<>(content(message));
		checks.addAll(place(message));
		this.times.of(message).ifPresent(checks::add);
		return checks;
	}

	private List<Check> content(EvidencedMessage message) {
		byte[] envelope = message.envelope();
		if (envelope == null && !message.isErased()) {
			return Stream.of(Name.SIGNATURE, Name.CERTIFICATE, Name.ENVELOPE)
				.map((name) -> Check.of(name, false, "ENVELOPE_ALTERED"))
				.toList();
		}
		if (envelope == null) {
			return List.of(erased(Name.SIGNATURE), erased(Name.CERTIFICATE), erased(Name.ENVELOPE));
		}
		VerifiedEnvelope verified = verify(envelope, message);
		return List.of(
				Check.of(Name.SIGNATURE, verified != null,
						(verified != null) ? algorithm(verified) : "ENVELOPE_ALTERED"),
				Check.of(Name.CERTIFICATE, verified != null && this.judgement.isGood(message, verified),
						message.signer()),
				opens(envelope, message));
	}

	private static @Nullable VerifiedEnvelope verify(byte[] envelope, EvidencedMessage message) {
		try {
			return new EnvelopeVerifier(new PossessionTrust()).verifyAsOf(envelope, message.receivedAt());
		}
		catch (SecurityRefusal ex) {
			return null;
		}
	}

	private static String algorithm(VerifiedEnvelope verified) {
		String uri = verified.signatureAlgorithm();
		return uri.substring(uri.lastIndexOf('#') + 1);
	}

	private static Check opens(byte[] envelope, EvidencedMessage message) {
		String commitment = Commitment.of(HexFormat.of().parseHex(Objects.requireNonNull(message.salt())), envelope);
		boolean named = new String(message.leaf(), StandardCharsets.UTF_8).contains("\"c\":\"" + commitment + "\"");
		return Check.of(Name.ENVELOPE, named, commitment);
	}

	private List<Check> place(EvidencedMessage message) {
		try {
			LogProof proof = LogProof.parse(message.proof());
			Checkpoint head = proof.checkpoint().checkpoint();
			return List.of(Check.of(Name.PLACE, isIncluded(proof, message.leaf()), proof.index() + " / " + head.size()),
					Check.of(Name.CHECKPOINT, isSigned(proof),
							head.origin() + " " + head.size() + " " + head.root().toBase64()));
		}
		catch (MalformedException ex) {
			throw new IllegalStateException("A proof of this hub's own", ex);
		}
	}

	private static boolean isIncluded(LogProof proof, byte[] leaf) {
		try {
			proof.verifyInclusion(TreeHash.leaf(leaf));
			return true;
		}
		catch (UnverifiedException ex) {
			return false;
		}
	}

	private boolean isSigned(LogProof proof) throws MalformedException {
		try {
			proof.checkpoint().verify(VerifierKey.parse(this.log.vkey().orElseThrow()));
			return true;
		}
		catch (UnverifiedException ex) {
			return false;
		}
	}

	private static Check erased(Name name) {
		return new Check(name, Check.State.ERASED, "");
	}

}
