package org.minwonhub.audit.evidence;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.entry.Entry;
import org.minwonhub.audit.entry.EntryFormat;
import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;
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
		CheckResult said = attempt(message, () -> agrees(message, entry));
		CheckResult placed = attempt(message, () -> place(message, leaf));
		StampCheck times = this.stamps;
		CheckResult timed = (times != null) ? attempt(message, () -> times.verify(message, leaf, entry))
				: CheckResult.NONE;
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("folder", message.folder());
		row.put("id", entry.text("id"));
		row.put("from", entry.text("from"));
		row.put("operation", entry.operation());
		row.put("receivedAt", entry.text("receivedAt"));
		row.put("index", message.index());
		row.put("place", said.and(placed).name());
		row.put("time", timed.name());
		content(message, entry, row);
		return row;
	}

	private void content(EvidencedMessage message, Entry entry, Map<String, Object> row)
			throws IOException, EvidenceException {
		CheckResult logged = CheckResult.NONE;
		CheckResult signed = CheckResult.NONE;
		CheckResult certified = CheckResult.NONE;
		CheckResult attached = CheckResult.NONE;
		if (!message.erased()) {
			byte[] envelope = this.archive.read(message.folder() + "message.xml");
			byte[] opening = this.archive.read(message.folder() + "opening.json");
			AtomicReference<@Nullable VerifiedEnvelope> seen = new AtomicReference<>();
			logged = attempt(message, () -> this.envelopes.commitment(envelope, opening, entry));
			signed = attempt(message, () -> seen.set(this.envelopes.signature(envelope, entry)));
			VerifiedEnvelope verified = seen.get();
			if (verified == null) {
				certified = CheckResult.BAD;
				attached = CheckResult.BAD;
			}
			else {
				certified = attempt(message, () -> this.envelopes.certificate(verified, crl(message), entry));
				attached = message.parts().isEmpty() ? CheckResult.NONE
						: attempt(message, () -> this.parts.verify(message, verified.content()));
			}
		}
		row.put("envelope", logged.name());
		row.put("signature", signed.name());
		row.put("certificate", certified.name());
		row.put("attachments", attached.name());
	}

	/** What evidence.json says is what the log's entry says. */
	private static void agrees(EvidencedMessage message, Entry entry) throws EvidenceException {
		if (!entry.text("id").equals(message.id()) || !entry.text("from").equals(message.from())
				|| !message.receivedAt().equals(entry.at().toString())) {
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

	private CheckResult attempt(EvidencedMessage message, CheckStep step) throws IOException {
		long before = this.problems.count();
		try {
			step.run();
		}
		catch (EvidenceException ex) {
			this.problems.add(new Problem(ex.check(), at(message), message.index(), "", ex.found()));
		}
		return (this.problems.count() == before) ? CheckResult.GOOD : CheckResult.BAD;
	}

	private String at(EvidencedMessage message) {
		return this.place + "!" + message.folder();
	}

}
