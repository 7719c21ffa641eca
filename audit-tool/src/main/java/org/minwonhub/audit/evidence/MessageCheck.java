package org.minwonhub.audit.evidence;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.entry.Entry;
import org.minwonhub.audit.entry.EntryFormat;
import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;
import org.minwonhub.audit.report.Report;
import org.minwonhub.audit.source.OpenedLog;
import org.minwonhub.audit.source.Trust;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.checkpoint.LogProof;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.security.VerifiedEnvelope;

/**
 * All checks of one message. Each is made whatever became of the one before, as far as it
 * can be.
 */
final class MessageCheck {

	private static final String GOOD = "GOOD";

	private static final String BAD = "BAD";

	private static final String NONE = "NONE";

	private final EvidenceArchive archive;

	private final String place;

	private final Trust trust;

	private final EnvelopeCheck envelopes;

	private final PartCheck parts;

	private final @Nullable StampCheck stamps;

	private final Problems problems;

	MessageCheck(EvidenceArchive archive, String place, Trust trust, EnvelopeCheck envelopes,
			@Nullable StampCheck stamps, Problems problems) {
		this.archive = archive;
		this.place = place;
		this.trust = trust;
		this.envelopes = envelopes;
		this.parts = new PartCheck(archive);
		this.stamps = stamps;
		this.problems = problems;
	}

	/**
	 * @return what came out, by the checks' names
	 */
	Map<String, Object> run(EvidencedMessage message) throws IOException, EvidenceException {
		byte[] leaf = this.archive.read(message.folder() + "leaf.json");
		Entry entry;
		try {
			entry = EntryFormat.read(message.index(), leaf);
		}
		catch (MalformedException ex) {
			throw new EvidenceException(Check.ENTRY_MALFORMED, message.folder() + "leaf.json");
		}
		String said = attempt(message, () -> agrees(message, entry));
		String placed = attempt(message, () -> place(message, leaf));
		String timed = (this.stamps != null) ? attempt(message, () -> this.stamps.verify(message, leaf, entry)) : NONE;
		Seen seen = new Seen();
		String logged = NONE;
		String signed = NONE;
		String certified = NONE;
		String attached = NONE;
		if (!message.erased()) {
			byte[] envelope = this.archive.read(message.folder() + "message.xml");
			logged = attempt(message, () -> this.envelopes.commitment(envelope,
					this.archive.read(message.folder() + "opening.json"), entry));
			signed = attempt(message, () -> seen.envelope = this.envelopes.signature(envelope, entry));
			VerifiedEnvelope verified = seen.envelope;
			certified = (verified == null) ? BAD
					: attempt(message, () -> this.envelopes.certificate(verified, crl(message), entry));
			attached = message.parts().isEmpty() ? NONE : (verified == null) ? BAD
					: attempt(message, () -> this.parts.verify(message, verified.content()));
		}
		return Report.row(java.util.List.of("folder", "id", "from", "operation", "receivedAt", "index", "signature",
				"certificate", "envelope", "place", "time", "attachments"), message.folder(), entry.text("id"),
				entry.text("from"), entry.operation(), entry.text("receivedAt"), message.index(), signed, certified,
				logged, said.equals(BAD) ? BAD : placed, timed, attached);
	}

	/** What evidence.json says is what the log's entry says. */
	private static void agrees(EvidencedMessage message, Entry entry) throws EvidenceException {
		if (!entry.text("id").equals(message.id()) || !entry.text("from").equals(message.from())
				|| !java.time.Instant.parse(message.receivedAt()).equals(entry.at())) {
			throw new EvidenceException(Check.EVIDENCE_CONTRADICTS, "evidence.json");
		}
	}

	private void place(EvidencedMessage message, byte[] leaf) throws IOException, EvidenceException {
		try {
			LogProof proof = LogProof.parse(this.archive.read(message.folder() + "message.tlog-proof"));
			if (proof.index() != message.index()) {
				throw new EvidenceException(Check.EVIDENCE_CONTRADICTS, "index " + proof.index());
			}
			OpenedLog.trusted(proof.checkpoint(), at(message), this.trust, this.problems);
			proof.verifyInclusion(TreeHash.leaf(leaf));
		}
		catch (MalformedException ex) {
			throw new EvidenceException(Check.PROOF_MALFORMED, String.valueOf(ex.getMessage()));
		}
		catch (UnverifiedException ex) {
			throw new EvidenceException(Check.NOT_INCLUDED, String.valueOf(ex.getMessage()));
		}
	}

	private byte[] crl(EvidencedMessage message) throws IOException, EvidenceException {
		return (message.crl() != null) ? this.archive.read(message.crl()) : new byte[0];
	}

	private String attempt(EvidencedMessage message, Step step) throws IOException {
		long before = this.problems.count();
		try {
			step.run();
		}
		catch (EvidenceException ex) {
			this.problems.add(new Problem(ex.check(), at(message), message.index(), "", ex.found()));
		}
		catch (java.time.DateTimeException ex) {
			this.problems.add(new Problem(Check.EVIDENCE_CONTRADICTS, at(message), message.index(), "", "receivedAt"));
		}
		return Optional.of(GOOD).filter((good) -> this.problems.count() == before).orElse(BAD);
	}

	private String at(EvidencedMessage message) {
		return this.place + "!" + message.folder();
	}

	@FunctionalInterface
	private interface Step {

		void run() throws IOException, EvidenceException;

	}

	/** What one step leaves for the next. */
	private static final class Seen {

		private @Nullable VerifiedEnvelope envelope;

	}

}
