package org.minwonhub.log.merkle;

import java.util.List;

import org.minwonhub.log.UnverifiedException;

/**
 * Verifies that an entry stands at an index of a tree, by RFC 9162 section 2.1.3.2 to its
 * last line: without the final look at {@code sn} and the index below the size, a proof
 * for index 3 of 8 would pass as one for 11 of 8.
 * <p>
 * A proof does not bind the tree's size beyond the path it takes: entry 0 has the same
 * path in trees of 5 and of 8 entries. Size and root must come together, from one
 * verified checkpoint.
 */
public final class InclusionProof {

	private InclusionProof() {
	}

	/**
	 * @param proof from the leaf's sibling up to the root's child (RFC 6962 section
	 * 2.1.1)
	 * @throws UnverifiedException if the proof does not lead from this leaf at this index
	 * to this root
	 */
	public static void verify(Hash leaf, long index, long size, List<Hash> proof, Hash root)
			throws UnverifiedException {
		if (!root(leaf, index, size, proof).equals(root)) {
			throw new UnverifiedException("The inclusion proof leads to another root");
		}
	}

	/**
	 * The root to which the proof leads. It proves nothing until it is compared with a
	 * trusted one.
	 */
	public static Hash root(Hash leaf, long index, long size, List<Hash> proof) throws UnverifiedException {
		if (index < 0 || index >= size) {
			throw new UnverifiedException("There is no index " + index + " in a tree of " + size);
		}
		long fn = index;
		long sn = size - 1;
		Hash r = leaf;
		for (Hash p : proof) {
			if (sn == 0) {
				throw new UnverifiedException("The inclusion proof is too long");
			}
			if ((fn & 1) == 1 || fn == sn) {
				r = TreeHash.node(p, r);
				while ((fn & 1) == 0 && fn != 0) {
					fn >>= 1;
					sn >>= 1;
				}
			}
			else {
				r = TreeHash.node(r, p);
			}
			fn >>= 1;
			sn >>= 1;
		}
		if (sn != 0) {
			throw new UnverifiedException("The inclusion proof is too short");
		}
		return r;
	}

}
