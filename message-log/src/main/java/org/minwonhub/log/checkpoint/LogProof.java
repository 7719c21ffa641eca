package org.minwonhub.log.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.InclusionProof;
import org.minwonhub.log.merkle.StrictBase64;

/**
 * That an entry is in a log, to be verified offline: a {@code .tlog-proof} file (C2SP
 * tlog-proof).
 *
 * @param hashes the inclusion proof
 * @param extra what nobody signed; null if there is none
 */
public record LogProof(long index, List<Hash> hashes, SignedCheckpoint checkpoint, byte @Nullable [] extra) {

	private static final String HEADER = "c2sp.org/tlog-proof@v1";

	private static final int MAX_HASHES = 63;

	public LogProof {
		hashes = List.copyOf(hashes);
		if (index < 0 || hashes.size() > MAX_HASHES) {
			throw new IllegalArgumentException("Not a proof");
		}
	}

	public LogProof(long index, List<Hash> hashes, SignedCheckpoint checkpoint) {
		this(index, hashes, checkpoint, null);
	}

	public static LogProof parse(byte[] bytes) throws MalformedException {
		Head head = Head.split(bytes, "proof");
		List<String> lines = head.lines();
		if (lines.size() < 2 || !lines.get(0).equals(HEADER)) {
			throw new MalformedException("Not a tlog-proof");
		}
		int at = 1;
		byte[] extra = null;
		if (lines.get(at).startsWith("extra ")) {
			extra = StrictBase64.decode(lines.get(at).substring("extra ".length()));
			at++;
		}
		if (at == lines.size() || !lines.get(at).startsWith("index ")) {
			throw new MalformedException("The proof has no index");
		}
		long index = Decimal.parse(lines.get(at).substring("index ".length()));
		List<Hash> hashes = Head.hashes(lines.subList(at + 1, lines.size()));
		return new LogProof(index, hashes, SignedCheckpoint.parse(head.rest()), extra);
	}

	/**
	 * Verifies the inclusion alone. The checkpoint's signatures are another question, for
	 * the log's key or the policy, and both must hold.
	 * @param leaf the entry's leaf hash
	 */
	public void verifyInclusion(Hash leaf) throws UnverifiedException {
		Checkpoint head = this.checkpoint.checkpoint();
		InclusionProof.verify(leaf, this.index, head.size(), this.hashes, head.root());
	}

	public byte[] encode() {
		StringBuilder head = new StringBuilder(HEADER).append('\n');
		if (this.extra != null) {
			head.append("extra ").append(Base64.getEncoder().encodeToString(this.extra)).append('\n');
		}
		head.append("index ").append(this.index).append('\n');
		this.hashes.forEach((hash) -> head.append(hash.toBase64()).append('\n'));
		return Head.join(head.append('\n').toString(), this.checkpoint.encode());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof LogProof that && Arrays.equals(encode(), that.encode());
	}

	@Override
	public int hashCode() {
		return new String(encode(), StandardCharsets.UTF_8).hashCode();
	}

}
