package org.minwonhub.hub.log.serving;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.tree.CheckpointStore;
import org.minwonhub.hub.log.tree.TreeStore;
import org.minwonhub.hub.log.witness.WitnessStore;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.check.LogReader;
import org.minwonhub.log.checkpoint.LogProof;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.merkle.Hash;
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

	private final WitnessStore witnesses;

	public PublishedLog(TreeStore tree, CheckpointStore checkpoints, WitnessStore witnesses) {
		this.tree = tree;
		this.checkpoints = checkpoints;
		this.witnesses = witnesses;
	}

	/**
	 * The newest, with all cosignatures that it has by now. An altered row is given as it
	 * is: whoever verifies it sees that.
	 */
	@Override
	public byte @Nullable [] checkpoint() {
		CheckpointStore.Published newest = this.checkpoints.last().orElse(null);
		if (newest == null) {
			return null;
		}
		try {
			return this.witnesses.cosigned(newest.size(), newest.note()).encode();
		}
		catch (MalformedException ex) {
			return newest.note();
		}
	}

	/** The newest that the quorum of witnesses has cosigned; empty if there is none. */
	public Optional<SignedCheckpoint> witnessed() {
		return this.checkpoints.find(this.witnesses.witnessedSize()).map(this::cosigned);
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

	/**
	 * The proof for a message's row, to a checkpoint that the quorum of witnesses has
	 * cosigned if one covers it; empty while no published checkpoint promises it.
	 */
	public Optional<LogProof> proof(long message) {
		return this.tree.indexOf(message).flatMap((index) -> covering(index).map((checkpoint) -> {
			try {
				TileTree signed = new TileTree(tiles(), checkpoint.checkpoint().size());
				return new LogProof(index, signed.inclusion(index), checkpoint);
			}
			catch (MalformedException ex) {
				throw new IllegalStateException("The log's rows were altered", ex);
			}
		}));
	}

	/**
	 * The proof for an entry to one published checkpoint.
	 * @param size of the checkpoint's tree, which covers the entry
	 */
	public LogProof proof(long index, long size) {
		try {
			return new LogProof(index, new TileTree(tiles(), size).inclusion(index),
					cosigned(this.checkpoints.find(size).orElseThrow()));
		}
		catch (MalformedException ex) {
			throw new IllegalStateException("The log's rows were altered", ex);
		}
	}

	/** The proof that one published checkpoint extends another. */
	public List<Hash> consistency(long from, long to) {
		try {
			return new TileTree(tiles(), to).consistency(from);
		}
		catch (MalformedException ex) {
			throw new IllegalStateException("The log's rows were altered", ex);
		}
	}

	private Optional<SignedCheckpoint> covering(long index) {
		return Optional.of(this.witnesses.witnessedSize())
			.filter((size) -> size > index)
			.flatMap(this.checkpoints::find)
			.or(() -> this.checkpoints.last().filter((newest) -> newest.size() > index))
			.map(this::cosigned);
	}

	private SignedCheckpoint cosigned(CheckpointStore.Published published) {
		try {
			return this.witnesses.cosigned(published.size(), published.note());
		}
		catch (MalformedException ex) {
			throw new IllegalStateException("The log's rows were altered", ex);
		}
	}

	/** How many entries the newest checkpoint promises. */
	public long size() {
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
