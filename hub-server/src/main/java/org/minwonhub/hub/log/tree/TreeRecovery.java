package org.minwonhub.hub.log.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.Tile;
import org.minwonhub.log.tile.TreeAppender;

/**
 * Lets a tree grow again to what was signed, with the very entries that it had. Call
 * inside a transaction: if it throws, nothing may stay.
 */
public final class TreeRecovery {

	private final TreeStore tree;

	public TreeRecovery(TreeStore tree) {
		this.tree = tree;
	}

	/** Keeps everybody else from the tree until the transaction ends. */
	public TreeState lock() {
		return this.tree.lock();
	}

	/**
	 * @throws MalformedException if the tree with these entries is not the signed one
	 */
	public void extend(Checkpoint signed, Entries entries) throws MalformedException {
		TreeState state = lock();
		Map<Tile, byte[]> full = new LinkedHashMap<>();
		TreeAppender appender = new TreeAppender(state.rightEdge(), full::put);
		while (appender.size() < signed.size()) {
			Bundle bundle = Bundle.in(signed.size(), appender.size() / Tile.FULL);
			List<byte[]> leaves = entries.of(bundle);
			List<TreeStore.Entry> rows = new ArrayList<>();
			for (byte[] leaf : leaves.subList((int) (appender.size() - bundle.start()), leaves.size())) {
				Hash hash = TreeHash.leaf(leaf);
				long index = appender.append(hash);
				rows.add(new TreeStore.Entry(index, leaf, hash, entries.found(index, leaf)));
			}
			this.tree.insert(rows);
		}
		if (!appender.root().equals(signed.root())) {
			throw new MalformedException("With these entries the tree of size " + signed.size()
					+ " is not the one that was signed: the database is not an earlier state of this log");
		}
		this.tree.insert(full);
		this.tree.grow(appender.edge());
	}

	/** Where the entries come from, and who sees them. */
	public interface Entries {

		/** All entries of a bundle. */
		List<byte[]> of(Bundle bundle) throws MalformedException;

		/**
		 * Sees an entry in its place.
		 * @return the row of the message that it stands for, if that is there
		 */
		@Nullable Long found(long index, byte[] leaf) throws MalformedException;

	}

}
