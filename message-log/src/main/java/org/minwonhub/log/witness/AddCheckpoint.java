package org.minwonhub.log.witness;

import java.util.List;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.checkpoint.Decimal;
import org.minwonhub.log.checkpoint.Head;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.merkle.Hash;

/**
 * The body of an {@code add-checkpoint} request (C2SP tlog-witness).
 *
 * @param oldSize of the checkpoint that the proof starts from
 * @param proof from there to the new checkpoint; empty if the old size is 0
 */
public record AddCheckpoint(long oldSize, List<Hash> proof, SignedCheckpoint checkpoint) {

	private static final String OLD = "old ";

	private static final int MAX_HASHES = 63;

	public AddCheckpoint {
		proof = List.copyOf(proof);
		if (oldSize < 0 || proof.size() > MAX_HASHES) {
			throw new IllegalArgumentException("Not an add-checkpoint request");
		}
	}

	public static AddCheckpoint parse(byte[] body) throws MalformedException {
		Head head = Head.split(body, "request");
		String first = head.lines().get(0);
		if (!first.startsWith(OLD)) {
			throw new MalformedException("The request does not begin with the old size");
		}
		return new AddCheckpoint(Decimal.parse(first.substring(OLD.length())),
				Head.hashes(head.lines().subList(1, head.lines().size())), SignedCheckpoint.parse(head.rest()));
	}

	public byte[] encode() {
		StringBuilder head = new StringBuilder(OLD).append(this.oldSize).append('\n');
		this.proof.forEach((hash) -> head.append(hash.toBase64()).append('\n'));
		return Head.join(head.append('\n').toString(), this.checkpoint.encode());
	}

}
