package org.minwonhub.hub.log.serving;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.tree.CheckpointStore;
import org.minwonhub.hub.log.tree.TreeStore;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.check.LogReader;
import org.minwonhub.log.checkpoint.LogProof;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.EntryBundle;
import org.minwonhub.log.tile.Tile;
import org.minwonhub.log.tile.TileReader;
import org.minwonhub.log.tile.TileTree;

import org.springframework.stereotype.Component;

/**
 * The log as far as the newest checkpoint promises it; nothing beyond that is given to
 * anybody.
 */
@Component
public class PublishedLog implements LogReader {

	private final TreeStore tree;

	private final CheckpointStore checkpoints;

	public PublishedLog(TreeStore tree, CheckpointStore checkpoints) {
		this.tree = tree;
		this.checkpoints = checkpoints;
	}

	@Override
	public byte @Nullable [] checkpoint() {
		return this.checkpoints.last().map(CheckpointStore.Published::note).orElse(null);
	}

	@Override
	public byte @Nullable [] read(Tile tile) {
		return (tile.width() <= Tile.width(size(), tile.level(), tile.index())) ? tiles().read(tile) : null;
	}

	@Override
	public byte @Nullable [] read(Bundle bundle) {
		if (bundle.width() > Tile.width(size(), 0, bundle.index())) {
			return null;
		}
		List<byte[]> entries = this.tree.leaves(bundle.start(), bundle.width());
		return EntryBundle.encode(entries);
	}

	/** The proof for a message's row; empty while no published checkpoint promises it. */
	public Optional<LogProof> proof(long message) {
		Optional<CheckpointStore.Published> published = this.checkpoints.last();
		Optional<Long> index = this.tree.indexOf(message);
		if (published.isEmpty() || index.isEmpty() || index.get() >= published.get().size()) {
			return Optional.empty();
		}
		try {
			SignedCheckpoint checkpoint = SignedCheckpoint.parse(published.get().note());
			TileTree signed = new TileTree(tiles(), checkpoint.checkpoint().size());
			return Optional.of(new LogProof(index.get(), signed.inclusion(index.get()), checkpoint));
		}
		catch (MalformedException ex) {
			throw new IllegalStateException("The log's rows were altered", ex);
		}
	}

	private long size() {
		return this.checkpoints.last().map(CheckpointStore.Published::size).orElse(0L);
	}

	private TileReader tiles() {
		try {
			return this.tree.tiles(this.tree.state().rightEdge());
		}
		catch (MalformedException ex) {
			throw new IllegalStateException("The row of the log's tree was altered", ex);
		}
	}

}
