package org.minwonhub.log.tile;

/** Takes each tile that has become full while a tree grows. */
@FunctionalInterface
public interface TileSink {

	void full(Tile tile, byte[] hashes);

}
