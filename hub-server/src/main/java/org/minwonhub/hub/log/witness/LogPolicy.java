package org.minwonhub.hub.log.witness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.tree.CheckpointStore;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.note.VerifierKey;

import org.springframework.stereotype.Component;

/**
 * Whose cosignatures count, and how many are enough (C2SP tlog-policy). The exchange goes
 * on whether they are there or not.
 */
@Component
public class LogPolicy {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final String GROUP = "witnesses";

	private final WitnessSettings settings;

	private final WitnessStore store;

	private final CheckpointStore checkpoints;

	private final List<OutsideWitness> outside;

	public LogPolicy(WitnessSettings settings, WitnessStore store, CheckpointStore checkpoints) {
		this.settings = settings;
		this.store = store;
		this.checkpoints = checkpoints;
		this.outside = settings.witnesses().stream().map(OutsideWitness::parse).toList();
	}

	/** Witnesses that are asked over HTTP. */
	List<OutsideWitness> outside() {
		return this.outside;
	}

	/** All that count, participants first. */
	public List<Line> witnesses() {
		List<Line> lines = new ArrayList<>();
		this.store.bound().forEach((bound) -> lines.add(line(bound.participant(), bound.vkey(), bound.since())));
		this.outside.forEach((witness) -> lines.add(line(witness.name(), witness.key().encode(), null)));
		return lines;
	}

	private Line line(String name, String vkey, @Nullable Instant since) {
		Optional<WitnessStore.Last> last = this.store.last(vkey.substring(0, vkey.indexOf('+')));
		return new Line(name, vkey, since, last.map(WitnessStore.Last::size).orElse(null),
				last.map(WitnessStore.Last::at).orElse(null));
	}

	/**
	 * The policy as a file, for everybody who verifies.
	 * @return empty while the log has no key
	 * @throws IllegalStateException if more witnesses are wanted than there are, which no
	 * policy can say
	 */
	public Optional<String> text() {
		return this.checkpoints.vkey().map((log) -> {
			List<Named> keys = keys();
			int needed = needed(keys.size());
			if (needed > keys.size()) {
				throw new IllegalStateException(needed + " > " + keys.size());
			}
			return text(log, keys, needed);
		});
	}

	/** The same where a quorum that nobody can meet must not be in the way. */
	public Optional<String> textOfThoseThereAre() {
		return this.checkpoints.vkey().map((log) -> {
			List<Named> keys = keys();
			return text(log, keys, Math.min(needed(keys.size()), keys.size()));
		});
	}

	private static String text(String log, List<Named> keys, int needed) {
		StringBuilder text = new StringBuilder("log ").append(log).append('\n');
		keys.forEach((each) -> text.append("witness ")
			.append(each.name())
			.append(' ')
			.append(each.key().encode())
			.append('\n'));
		if (needed == 0) {
			return text.append("quorum none\n").toString();
		}
		String names = keys.stream().map(Named::name).collect(Collectors.joining(" "));
		return text.append("group " + GROUP + " ")
			.append((needed == 1) ? "any" : Integer.toString(needed))
			.append(' ')
			.append(names)
			.append("\nquorum " + GROUP + "\n")
			.toString();
	}

	/** Whether enough of those who count have cosigned a checkpoint of this size. */
	boolean isMet(long size) {
		List<Named> keys = keys();
		int needed = needed(keys.size());
		long cosigned = this.store.cosignatures(size)
			.stream()
			.filter((signature) -> keys.stream()
				.anyMatch((each) -> each.key().name().equals(signature.name()) && each.key().id() == signature.keyId()))
			.count();
		return needed > 0 && cosigned >= needed;
	}

	/** Since when the quorum that was set is missed, if that is too long. */
	public Optional<Instant> missedSince(Instant now) {
		Integer set = this.settings.quorum();
		if (set == null || set == 0) {
			return Optional.empty();
		}
		return this.store.unwitnessedSince().filter((since) -> since.plus(PATIENCE).isBefore(now));
	}

	private int needed(int witnesses) {
		Integer set = this.settings.quorum();
		return (set != null) ? set : Math.min(1, witnesses);
	}

	private List<Named> keys() {
		List<Named> keys = new ArrayList<>();
		for (WitnessStore.Bound bound : this.store.bound()) {
			try {
				keys.add(new Named(bound.participant(), VerifierKey.parse(bound.vkey())));
			}
			catch (MalformedException ex) {
				throw new IllegalStateException("The log's rows were altered", ex);
			}
		}
		this.outside.forEach((witness) -> keys.add(new Named(witness.name(), witness.key())));
		return keys;
	}

	/**
	 * A witness as people see it.
	 *
	 * @param since when it first came with this key; null for outside ones
	 * @param size of the newest checkpoint that it has cosigned
	 * @param cosignedAt when, by its own clock
	 */
	public record Line(String witness, String vkey, @Nullable Instant since, @Nullable Long size,
			@Nullable Instant cosignedAt) {
	}

	private record Named(String name, VerifierKey key) {
	}

}
