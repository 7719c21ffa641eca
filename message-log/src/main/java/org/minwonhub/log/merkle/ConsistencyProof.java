package org.minwonhub.log.merkle;

import java.util.ArrayList;
import java.util.List;

import org.minwonhub.log.UnverifiedException;

/**
 * Verifies that a tree is an extension of an earlier one, by RFC 9162 section 2.1.4.2 to
 * its last line. Equal sizes and the empty tree, which the section leaves out, need an
 * empty proof and the root that belongs to them.
 */
public final class ConsistencyProof {

	private ConsistencyProof() {
	}

	/**
	 * @param first size of the earlier tree
	 * @param second size of the later tree
	 * @throws UnverifiedException if the proof does not show that the later tree begins
	 * with the earlier one
	 */
	public static void verify(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> proof)
			throws UnverifiedException {
		if (first < 0 || first > second) {
			throw new UnverifiedException("A tree of " + second + " cannot extend one of " + first);
		}
		emptyTreeHasItsRoot(first, firstRoot);
		emptyTreeHasItsRoot(second, secondRoot);
		if (first == 0 || first == second) {
			if (!proof.isEmpty()) {
				throw new UnverifiedException("The consistency proof must be empty");
			}
			if (first == second && !firstRoot.equals(secondRoot)) {
				throw new UnverifiedException("Two roots for one size, " + first);
			}
			return;
		}
		if (proof.isEmpty()) {
			throw new UnverifiedException("The consistency proof is empty");
		}
		walk(first, firstRoot, second, secondRoot, proof);
	}

	private static void emptyTreeHasItsRoot(long size, Hash root) throws UnverifiedException {
		if (size == 0 && !root.equals(TreeHash.EMPTY)) {
			throw new UnverifiedException("The empty tree has another root");
		}
	}

	private static void walk(long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> proof)
			throws UnverifiedException {
		List<Hash> path = new ArrayList<>(proof.size() + 1);
		if (Long.bitCount(first) == 1) {
			path.add(firstRoot);
		}
		path.addAll(proof);
		long fn = first - 1;
		long sn = second - 1;
		while ((fn & 1) == 1) {
			fn >>= 1;
			sn >>= 1;
		}
		Hash fr = path.get(0);
		Hash sr = path.get(0);
		for (Hash c : path.subList(1, path.size())) {
			if (sn == 0) {
				throw new UnverifiedException("The consistency proof is too long");
			}
			if ((fn & 1) == 1 || fn == sn) {
				fr = TreeHash.node(c, fr);
				sr = TreeHash.node(c, sr);
				while ((fn & 1) == 0 && fn != 0) {
					fn >>= 1;
					sn >>= 1;
				}
			}
			else {
				sr = TreeHash.node(sr, c);
			}
			fn >>= 1;
			sn >>= 1;
		}
		if (sn != 0) {
			throw new UnverifiedException("The consistency proof is too short");
		}
		if (!fr.equals(firstRoot)) {
			throw new UnverifiedException("The consistency proof leads to another earlier root");
		}
		if (!sr.equals(secondRoot)) {
			throw new UnverifiedException("The consistency proof leads to another later root");
		}
	}

}
