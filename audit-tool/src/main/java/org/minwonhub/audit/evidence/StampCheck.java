package org.minwonhub.audit.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.minwonhub.audit.entry.Entry;
import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.source.Stamps;
import org.minwonhub.audit.source.Trust;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.LogProof;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.merkle.ConsistencyProof;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.time.TimeBounds;
import org.minwonhub.log.time.TimeViolation;
import org.minwonhub.security.stamp.Stamp;
import org.minwonhub.security.stamp.StampException;
import org.minwonhub.security.stamp.StampTrust;

/**
 * The time stamps between which a message came into the log: each verifies, both are over
 * one history, and the message's own time lies between them.
 */
final class StampCheck {

	private static final Duration SKEW = Duration.ofSeconds(60);

	private final EvidenceArchive archive;

	private final Trust trust;

	private final StampTrust authorities;

	private final Map<Long, StampedHead> seen = new HashMap<>();

	private final Map<Long, String> unknown = new HashMap<>();

	private final Set<String> connected = new HashSet<>();

	StampCheck(EvidenceArchive archive, Trust trust, StampTrust authorities) {
		this.archive = archive;
		this.trust = trust;
		this.authorities = authorities;
	}

	void verify(EvidencedMessage message, byte[] leaf, Entry entry) throws IOException, EvidenceException {
		Long after = message.stampedAfter();
		if (after == null) {
			throw new EvidenceException(Check.STAMP_MISSING, "");
		}
		StampedHead upper = stamped(after);
		requireIncluded(message, leaf, upper);
		TreeMap<Long, Instant> times = new TreeMap<>(Map.of(after, upper.time()));
		Long before = message.stampedBefore();
		if (before != null) {
			StampedHead lower = stamped(before);
			connect(lower, upper);
			times.put(before, lower.time());
		}
		if (before != null && before > message.index()) {
			throw new EvidenceException(Check.STAMP_WRONG, "the earlier stamp is over a log with the entry");
		}
		TimeViolation violation = new TimeBounds(times).violation(message.index(), entry.at(), SKEW).orElse(null);
		if (violation != null) {
			throw new EvidenceException((violation.kind() == TimeViolation.Kind.TOO_LATE) ? Check.TIME_AFTER_STAMP
					: Check.TIME_BEFORE_STAMP, entry.at() + " / " + violation.bound());
		}
		requireNotRevoked(after);
		if (before != null) {
			requireNotRevoked(before);
		}
	}

	/** Said last, since everything else holds then. */
	private void requireNotRevoked(long size) throws EvidenceException {
		String signer = this.unknown.get(size);
		if (signer != null) {
			throw new EvidenceException(Check.STAMP_REVOCATION_UNKNOWN, "stamps/" + size + ": " + signer);
		}
	}

	private void requireIncluded(EvidencedMessage message, byte[] leaf, StampedHead stamped)
			throws IOException, EvidenceException {
		try {
			LogProof proof = LogProof.parse(this.archive.read(message.folder() + "stamped.tlog-proof"));
			if (proof.index() != message.index() || !proof.checkpoint().checkpoint().equals(stamped.checkpoint())) {
				throw new EvidenceException(Check.STAMP_WRONG, "the stamp is over another checkpoint");
			}
			proof.verifyInclusion(TreeHash.leaf(leaf));
		}
		catch (MalformedException ex) {
			throw new EvidenceException(Check.PROOF_MALFORMED, "stamped.tlog-proof: " + ex.getMessage());
		}
		catch (UnverifiedException ex) {
			throw new EvidenceException(Check.NOT_INCLUDED, "stamped.tlog-proof: " + ex.getMessage());
		}
	}

	/** Many messages lie between the same two. */
	private StampedHead stamped(long size) throws IOException, EvidenceException {
		StampedHead known = this.seen.get(size);
		if (known == null) {
			known = verify(size);
			this.seen.put(size, known);
		}
		return known;
	}

	private StampedHead verify(long size) throws IOException, EvidenceException {
		String name = "stamps/" + size;
		byte[] note = this.archive.read(name + ".checkpoint");
		try {
			SignedCheckpoint signed = SignedCheckpoint.parse(note);
			if (signed.checkpoint().size() != size || !this.trust.isSigned(signed)) {
				throw new EvidenceException(Check.STAMP_WRONG, name + ".checkpoint is not the log's");
			}
			Stamp stamp = this.authorities.verify(this.archive.read(name + ".tsr"), note);
			if (stamp.revocation() == Stamp.Revocation.UNKNOWN) {
				this.unknown.put(size, stamp.signer().getSubjectX500Principal().toString());
			}
			return new StampedHead(signed.checkpoint(), stamp.time());
		}
		catch (MalformedException ex) {
			throw new EvidenceException(Check.STAMP_WRONG, name + ": " + ex.getMessage());
		}
		catch (StampException ex) {
			throw new EvidenceException(Stamps.check(ex), name + ": " + ex.getMessage());
		}
	}

	private void connect(StampedHead lower, StampedHead upper) throws IOException, EvidenceException {
		String name = "stamps/" + lower.checkpoint().size() + "-" + upper.checkpoint().size() + ".consistency";
		if (this.connected.contains(name)) {
			return;
		}
		try {
			List<Hash> proof = new ArrayList<>();
			for (String line : new String(this.archive.read(name), StandardCharsets.US_ASCII).lines().toList()) {
				proof.add(Hash.ofBase64(line));
			}
			ConsistencyProof.verify(lower.checkpoint().size(), lower.checkpoint().root(), upper.checkpoint().size(),
					upper.checkpoint().root(), proof);
			this.connected.add(name);
		}
		catch (MalformedException | UnverifiedException ex) {
			throw new EvidenceException(Check.HISTORY_DIFFERS, name + ": " + ex.getMessage());
		}
	}

}
