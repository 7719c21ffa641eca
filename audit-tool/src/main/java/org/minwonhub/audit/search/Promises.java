package org.minwonhub.audit.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;
import org.minwonhub.audit.source.ParticipantStore;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.TreeHash;

/** Each receipt that a participant holds names an entry, which must be in the log. */
final class Promises {

	private final Map<Hash, ParticipantStore.Receipt> open = new HashMap<>();

	private final int count;

	Promises(ParticipantStore store) {
		store.receipts().forEach((receipt) -> this.open.put(TreeHash.leaf(receipt.leaf()), receipt));
		this.count = this.open.size();
	}

	/**
	 * @return whether a receipt promised this entry
	 */
	boolean entry(Hash leafHash) {
		return this.open.remove(leafHash) != null;
	}

	/**
	 * @param newest the time of the log's newest entry: what need not be in it yet is
	 * pending
	 */
	void requireKept(Instant newest, Problems problems) {
		this.open.forEach((hash, receipt) -> {
			Check check = deadline(receipt).isAfter(newest) ? Check.RECEIPT_PENDING : Check.RECEIPT_NOT_IN_LOG;
			problems.add(Problem.of(check, receipt.place(), hash.toBase64(), ""));
		});
	}

	private static Instant deadline(ParticipantStore.Receipt receipt) {
		try {
			return OffsetDateTime.parse(receipt.deadline()).toInstant();
		}
		catch (DateTimeException ex) {
			return Instant.EPOCH;
		}
	}

	int count() {
		return this.count;
	}

	int kept() {
		return this.count - this.open.size();
	}

}
