package org.minwonhub.log.tile;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.TreeHash;

/** The hashes of a tile and of the nodes between them, each computed once. */
final class TileNodes {

	private final byte[] hashes;

	/** As in a binary heap: 1 is the tile's root, 256 its first hash. */
	private final @Nullable Hash[] nodes = new @Nullable Hash[2 * Tile.FULL];

	TileNodes(byte[] hashes) {
		this.hashes = hashes;
	}

	/**
	 * @param height above the tile's hashes, 0 to 8
	 * @param index among the nodes of that height
	 */
	Hash node(int height, int index) {
		int place = (Tile.FULL >> height) + index;
		Hash node = this.nodes[place];
		if (node == null) {
			node = (height == 0) ? Hash.at(this.hashes, index * Hash.LENGTH)
					: TreeHash.node(node(height - 1, 2 * index), node(height - 1, 2 * index + 1));
			this.nodes[place] = node;
		}
		return node;
	}

}
