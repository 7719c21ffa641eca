package org.minwonhub.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.TreeHash;

/**
 * RFC 6962 section 2.1 as it is written there, recursively, over all leaves: what the
 * code is compared with.
 */
public final class NaiveTree {

	private final List<Hash> leaves;

	private final Map<List<Integer>, Hash> known = new HashMap<>();

	public NaiveTree(List<Hash> leaves) {
		this.leaves = leaves;
	}

	/** Leaves that are all different. */
	public static NaiveTree of(int size) {
		List<Hash> leaves = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			leaves.add(TreeHash.leaf(entry(i)));
		}
		return new NaiveTree(leaves);
	}

	public static byte[] entry(int index) {
		return Leaf.ofType("exchange").number("senderSeq", index).toBytes();
	}

	public Hash leaf(int index) {
		return this.leaves.get(index);
	}

	public Hash root(int size) {
		return (size == 0) ? TreeHash.EMPTY : mth(0, size);
	}

	public List<Hash> inclusion(int index, int size) {
		return path(index, 0, size);
	}

	public List<Hash> consistency(int first, int second) {
		return (first == 0) ? List.of() : subproof(first, 0, second, true);
	}

	private Hash mth(int begin, int end) {
		if (end - begin == 1) {
			return this.leaves.get(begin);
		}
		Hash hash = this.known.get(List.of(begin, end));
		if (hash == null) {
			int k = split(end - begin);
			hash = TreeHash.node(mth(begin, begin + k), mth(begin + k, end));
			this.known.put(List.of(begin, end), hash);
		}
		return hash;
	}

	private List<Hash> path(int m, int begin, int end) {
		if (end - begin == 1) {
			return new ArrayList<>();
		}
		int k = split(end - begin);
		List<Hash> path;
		if (m < k) {
			path = path(m, begin, begin + k);
			path.add(mth(begin + k, end));
		}
		else {
			path = path(m - k, begin + k, end);
			path.add(mth(begin, begin + k));
		}
		return path;
	}

	private List<Hash> subproof(int m, int begin, int end, boolean whole) {
		if (m == end - begin) {
			return whole ? new ArrayList<>() : new ArrayList<>(List.of(mth(begin, end)));
		}
		int k = split(end - begin);
		List<Hash> proof;
		if (m <= k) {
			proof = subproof(m, begin, begin + k, whole);
			proof.add(mth(begin + k, end));
		}
		else {
			proof = subproof(m - k, begin + k, end, false);
			proof.add(mth(begin, begin + k));
		}
		return proof;
	}

	private static int split(int length) {
		int k = 1;
		while (k * 2 < length) {
			k *= 2;
		}
		return k;
	}

	/** Which way an inclusion proof goes, from the root down. */
	public static String inclusionShape(long m, long n) {
		if (n == 1) {
			return "";
		}
		long k = Long.highestOneBit(n - 1);
		return (m < k) ? "l" + inclusionShape(m, k) : "r" + inclusionShape(m - k, n - k);
	}

	/** Which way a consistency proof goes, from the root down. */
	public static String consistencyShape(long m, long n, boolean whole) {
		if (m == n) {
			return whole ? "*" : ".";
		}
		long k = Long.highestOneBit(n - 1);
		return (m <= k) ? "l" + consistencyShape(m, k, whole) : "r" + consistencyShape(m - k, n - k, false);
	}

}
