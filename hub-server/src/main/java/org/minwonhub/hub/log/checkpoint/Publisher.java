package org.minwonhub.hub.log.checkpoint;

import java.util.Optional;

import org.minwonhub.hub.log.tree.CheckpointStore;
import org.minwonhub.hub.log.tree.TreeState;
import org.minwonhub.hub.log.tree.TreeStore;
import org.minwonhub.hub.site.KillPoint;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Durability;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.log.LogException;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.merkle.ConsistencyProof;
import org.minwonhub.log.note.NoteSigner;
import org.minwonhub.log.tile.RightEdge;
import org.minwonhub.log.tile.TileReader;
import org.minwonhub.log.tile.TileTree;

/**
 * Signs the tree and publishes the checkpoint, in this order: the tree is durable; it
 * extends what was signed last, as the database knows it and as the local file knows it;
 * the entries are durable in the second place; the signed checkpoint is durable in the
 * local file; only then it stands in the database, from where it is served.
 */
public final class Publisher {

	private final NoteSigner signer;

	private final TreeStore tree;

	private final CheckpointStore checkpoints;

	private final SignedFile signed;

	private final SecondPlace secondPlace;

	private final Transactions transactions;

	private final Durability durability;

	private final DatabaseClock clock;

	Publisher(NoteSigner signer, TreeStore tree, CheckpointStore checkpoints, SignedFile signed,
			SecondPlace secondPlace, Transactions transactions, Durability durability, DatabaseClock clock) {
		this.signer = signer;
		this.tree = tree;
		this.checkpoints = checkpoints;
		this.signed = signed;
		this.secondPlace = secondPlace;
		this.transactions = transactions;
		this.durability = durability;
		this.clock = clock;
	}

	/** The key's public half. */
	public String vkey() {
		return this.signer.verifierKey().encode();
	}

	/**
	 * Publishes the tree as it is, if it has grown; checks in any case that it extends
	 * what was signed.
	 * @throws LogRefusedException if it does not, or if anything else is not as it was
	 */
	public void publish() {
		this.transactions.durably(this::publishNext);
	}

	/** Under the signer's row lock. */
	private void publishNext() {
		if (!this.checkpoints.lockVkey().filter(vkey()::equals).isPresent()) {
			throw new LogRefusedException(LogAlarm.LOG_KEY_DIFFERS, "The database names another key");
		}
		TreeState state = this.tree.state();
		this.durability.await();
		RightEdge edge = edge(state);
		TileReader tiles = this.tree.tiles(edge);
		Optional<SignedCheckpoint> published = published();
		Optional<SignedCheckpoint> last = last();
		if (published.isPresent() && last.isEmpty()) {
			throw new LogRefusedException(LogAlarm.LOG_FILE_MISSING, "There is no file of signed checkpoints");
		}
		published.ifPresent((earlier) -> requireExtension(earlier.checkpoint(), edge, tiles));
		last.ifPresent((earlier) -> requireExtension(earlier.checkpoint(), edge, tiles));
		if (state.size() == published.map((earlier) -> earlier.checkpoint().size()).orElse(0L)) {
			return;
		}
		long before = last.map((earlier) -> earlier.checkpoint().size()).orElse(0L);
		this.secondPlace.write(before, state.size(), tiles);
		KillPoint.AFTER_BUNDLES.pass();
		SignedCheckpoint next = last.filter((earlier) -> earlier.checkpoint().size() == state.size())
			.orElseGet(() -> sign(edge));
		KillPoint.AFTER_SIGNATURE.pass();
		this.checkpoints.publish(state.size(), next.encode(), this.clock.now());
		this.secondPlace.prune(before, state.size());
	}

	private SignedCheckpoint sign(RightEdge edge) {
		SignedCheckpoint next = SignedCheckpoint
			.sign(new Checkpoint(this.signer.verifierKey().name(), edge.size(), edge.root()), this.signer);
		this.signed.append(next);
		return next;
	}

	private static RightEdge edge(TreeState state) {
		try {
			return state.rightEdge();
		}
		catch (MalformedException ex) {
			throw new LogRefusedException(LogAlarm.LOG_TREE_ALTERED, ex.getMessage());
		}
	}

	private Optional<SignedCheckpoint> published() {
		Optional<CheckpointStore.Published> row = this.checkpoints.last();
		if (row.isEmpty()) {
			return Optional.empty();
		}
		try {
			SignedCheckpoint checkpoint = SignedCheckpoint.parse(row.get().note());
			if (checkpoint.verify(this.signer.verifierKey()).size() != row.get().size()) {
				throw new MalformedException("The published checkpoint's size is not its row's");
			}
			return Optional.of(checkpoint);
		}
		catch (LogException ex) {
			throw new LogRefusedException(LogAlarm.LOG_CHECKPOINT_ALTERED, ex.getMessage());
		}
	}

	private Optional<SignedCheckpoint> last() {
		try {
			Optional<SignedCheckpoint> last = this.signed.last();
			if (last.isPresent()) {
				last.get().verify(this.signer.verifierKey());
			}
			return last;
		}
		catch (LogException ex) {
			throw new LogRefusedException(LogAlarm.LOG_FILE_DAMAGED, ex.getMessage());
		}
	}

	private static void requireExtension(Checkpoint earlier, RightEdge edge, TileReader tiles) {
		if (earlier.size() > edge.size()) {
			throw new LogRefusedException(LogAlarm.LOG_NOT_EXTENDED,
					"Size " + earlier.size() + " was signed, the tree has " + edge.size());
		}
		try {
			ConsistencyProof.verify(earlier.size(), earlier.root(), edge.size(), edge.root(),
					new TileTree(tiles, edge.size()).consistency(earlier.size()));
		}
		catch (UnverifiedException ex) {
			throw new LogRefusedException(LogAlarm.LOG_NOT_EXTENDED,
					ex.getMessage() + "; signed was size " + earlier.size());
		}
		catch (MalformedException ex) {
			throw new LogRefusedException(LogAlarm.LOG_TREE_ALTERED, ex.getMessage());
		}
	}

}
