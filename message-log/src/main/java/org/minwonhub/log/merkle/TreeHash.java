package org.minwonhub.log.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The Merkle Tree Hash of RFC 6962 section 2.1, with SHA-256. */
public final class TreeHash {

	/** Looking an algorithm up costs as much as hashing a node. */
	private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(TreeHash::sha256);

	/** Of the tree without entries: the hash of the empty string. */
	public static final Hash EMPTY = Hash.wrap(sha256().digest());

	private static final byte LEAF = 0x00;

	private static final byte NODE = 0x01;

	private TreeHash() {
	}

	/** Of one entry: {@code SHA-256(0x00 || entry)}. */
	public static Hash leaf(byte[] entry) {
		MessageDigest digest = SHA256.get();
		digest.update(LEAF);
		return Hash.wrap(digest.digest(entry));
	}

	/** Of two subtrees: {@code SHA-256(0x01 || left || right)}. */
	public static Hash node(Hash left, Hash right) {
		MessageDigest digest = SHA256.get();
		digest.update(NODE);
		digest.update(left.unsafeBytes());
		return Hash.wrap(digest.digest(right.unsafeBytes()));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
