package org.minwonhub.hub.log.tree;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.tile.RightEdge;

/**
 * How far the tree has grown, as its row says.
 *
 * @param root over all entries
 * @param edge the partial tiles
 */
public record TreeState(long size, String root, byte[] edge) {

	/**
	 * The partial tiles, if they are those of this size and root.
	 * @throws MalformedException if the row was altered
	 */
	public RightEdge rightEdge() throws MalformedException {
		RightEdge parsed = RightEdge.parse(this.size, this.edge);
		if (!parsed.root().equals(Hash.ofBase64(this.root))) {
			throw new MalformedException("The right edge of the log's tree has another root than its row says");
		}
		return parsed;
	}

}
