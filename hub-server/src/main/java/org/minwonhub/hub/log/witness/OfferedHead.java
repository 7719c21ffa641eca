package org.minwonhub.hub.log.witness;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.tree.CheckpointStore;
import org.minwonhub.hub.log.tree.CheckpointStore.Published;
import org.minwonhub.hub.log.tree.TreeStore;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.tile.TileTree;
import org.minwonhub.xsd.mailbox.LogHead;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The checkpoint that witnesses are to cosign. All are offered the same one for a while,
 * on every node, so that cosignatures gather on it; and none is ever offered a smaller
 * one than it has cosigned, unless there is no other.
 */
@Component
public class OfferedHead {

	private static final Logger logger = LoggerFactory.getLogger(OfferedHead.class);

	private static final int PROOFS_KEPT = 1000;

	private final CheckpointStore checkpoints;

	private final TreeStore tree;

	private final WitnessSettings settings;

	private final InstantSource clock;

	private final Map<Span, List<Hash>> proofs = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Span, List<Hash>> eldest) {
			return size() > PROOFS_KEPT;
		}
	};

	private volatile @Nullable Offer present;

	private volatile @Nullable String key;

	public OfferedHead(CheckpointStore checkpoints, TreeStore tree, WitnessSettings settings, InstantSource clock) {
		this.checkpoints = checkpoints;
		this.tree = tree;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * What a witness is given.
	 * @param from the size that it last cosigned
	 * @return empty while nothing is signed
	 */
	public Optional<LogHead> after(long from) {
		Optional<Published> offered = checkpoint(from);
		if (offered.isEmpty()) {
			return Optional.empty();
		}
		LogHead head = new LogHead();
		head.setVkey(vkey());
		head.setCheckpoint(offered.get().note());
		proof(from, offered.get().size()).forEach((hash) -> head.getProof().add(hash.toBytes()));
		return Optional.of(head);
	}

	/** What has signed checkpoints has a key, and keeps it. */
	private String vkey() {
		String known = this.key;
		if (known == null) {
			known = this.checkpoints.vkey().orElseThrow();
			this.key = known;
		}
		return known;
	}

	Optional<Published> checkpoint(long from) {
		Optional<Published> offered = offered();
		return offered.filter((checkpoint) -> checkpoint.size() >= from).or(this.checkpoints::last);
	}

	/** The newest one of before the present turn; at the very beginning, the newest. */
	private Optional<Published> offered() {
		long turn = this.settings.witnessing().toMillis();
		Instant begin = Instant.ofEpochMilli(this.clock.millis() / turn * turn);
		Offer now = this.present;
		if (now != null && now.turn().equals(begin)) {
			return Optional.of(now.checkpoint());
		}
		Optional<Published> found = this.checkpoints.lastBefore(begin);
		found.ifPresent((checkpoint) -> this.present = new Offer(begin, checkpoint));
		return found.or(this.checkpoints::last);
	}

	/**
	 * Computed once for each pair of sizes. None where none is possible: then the witness
	 * refuses and says so.
	 */
	List<Hash> proof(long from, long to) {
		if (from == 0 || from >= to) {
			return List.of();
		}
		Span span = new Span(from, to);
		synchronized (this.proofs) {
			List<Hash> known = this.proofs.get(span);
			if (known != null) {
				return known;
			}
		}
		try {
			List<Hash> proof = new TileTree(this.tree.tiles(this.tree.state().rightEdge()), to).consistency(from);
			synchronized (this.proofs) {
				this.proofs.put(span, proof);
			}
			return proof;
		}
		catch (MalformedException ex) {
			logger.error("No proof from size {} to {}: {}", from, to, ex.getMessage());
			return List.of();
		}
	}

	private record Offer(Instant turn, Published checkpoint) {
	}

	private record Span(long from, long to) {
	}

}
