package org.minwonhub.audit.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Problems;
import org.minwonhub.audit.report.Report;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.merkle.ConsistencyProof;
import org.minwonhub.log.policy.Verdict;
import org.minwonhub.log.tile.TileTree;

/**
 * Checkpoints of several parties side by side. Two of one size with different roots, both
 * signed, are proof that the log showed two faces; of different sizes, only the log can
 * prove that one extends the other.
 */
public final class Comparison {

	private static final List<String> COLUMNS = List.of("file", "size", "root", "cosigners", "state");

	private final Problems problems;

	private final List<Kept> signed = new ArrayList<>();

	private final Map<Kept, Verdict> verdicts = new LinkedHashMap<>();

	private final Map<Kept, String> states = new LinkedHashMap<>();

	/** Verifies every signature, and finds two faces among equal sizes. */
	public Comparison(List<Kept> checkpoints, Trust trust, Problems problems) {
		this.problems = problems;
		for (Kept each : checkpoints) {
			Optional<Verdict> verdict = OpenedLog.trusted(each.signed(), each.place(), trust, problems);
			this.states.put(each, verdict.isPresent() ? "SIGNED" : "NOT_SIGNED");
			verdict.ifPresent((by) -> {
				this.signed.add(each);
				this.verdicts.put(each, by);
			});
		}
		bySize().values().forEach(this::equalSizes);
	}

	private Map<String, List<Kept>> bySize() {
		return this.signed.stream()
			.collect(Collectors.groupingBy(
					(each) -> each.checkpoint().origin() + " " + String.format("%019d", each.checkpoint().size()),
					TreeMap::new, Collectors.toList()));
	}

	private void equalSizes(List<Kept> equal) {
		Kept first = equal.get(0);
		for (Kept other : equal.subList(1, equal.size())) {
			boolean same = other.checkpoint().root().equals(first.checkpoint().root());
			if (!same) {
				this.problems.add(Problem.of(Check.TWO_FACES, first.place() + " ≠ " + other.place(), first.describe(),
						other.describe()));
			}
			this.states.put(other, same ? "EQUAL" : "CONTRADICTED");
			this.states.merge(first, same ? "EQUAL" : "CONTRADICTED",
					(before, now) -> before.equals("CONTRADICTED") ? before : now);
		}
	}

	/** Without the log: those that no other one confirms stay unproven. */
	public void alone() {
		Map<String, List<Kept>> sizes = bySize();
		if (sizes.size() > 1) {
			List<String> all = this.signed.stream()
				.map((each) -> String.valueOf(each.checkpoint().size()))
				.collect(Collectors.toCollection(TreeSet::new))
				.stream()
				.toList();
			this.problems.add(Problem.of(Check.NOT_COMPARED, "--log", "", String.join(", ", all)));
		}
	}

	/** Proves each consistent with the log, or not. */
	public void with(OpenedLog log) {
		TileTree tree = new TileTree(log, log.head().size());
		this.signed.forEach((each) -> this.states.put(each, prove(each, log.head(), tree)));
	}

	private String prove(Kept kept, Checkpoint head, TileTree tree) {
		Checkpoint earlier = kept.checkpoint();
		if (!earlier.origin().equals(head.origin())) {
			return failed(Check.KEPT_OF_ANOTHER_LOG, kept, head.origin(), earlier.origin());
		}
		if (earlier.size() > head.size()) {
			return failed(Check.LOG_IS_SHORTER, kept, kept.describe(), Long.toString(head.size()));
		}
		try {
			if (!tree.root().equals(head.root())) {
				return failed(Check.TILES_DIFFER, kept, head.root().toBase64(), tree.root().toBase64());
			}
			ConsistencyProof.verify(earlier.size(), earlier.root(), head.size(), head.root(),
					tree.consistency(earlier.size()));
			return "CONSISTENT";
		}
		catch (UnverifiedException ex) {
			return failed(Check.HISTORY_DIFFERS, kept, kept.describe(), foundAt(tree, earlier.size()));
		}
		catch (MalformedException ex) {
			return failed(Check.TILE_MISSING, kept, "", ex.getMessage());
		}
	}

	private static String foundAt(TileTree tree, long size) {
		try {
			return size + " " + tree.root(size).toBase64();
		}
		catch (MalformedException ex) {
			return ex.getMessage();
		}
	}

	private String failed(Check check, Kept kept, String expected, String found) {
		this.problems.add(Problem.of(check, kept.place(), expected, found));
		return check.name();
	}

	/** One row for each checkpoint, in the order in which they were given. */
	public List<Map<String, Object>> rows() {
		List<Map<String, Object>> rows = new ArrayList<>();
		this.states.forEach((kept, state) -> {
			Verdict verdict = this.verdicts.get(kept);
			rows.add(Report.row(COLUMNS, kept.place(), kept.checkpoint().size(), kept.checkpoint().root().toBase64(),
					(verdict != null) ? verdict.cosignatures().size() : 0, state));
		});
		return rows;
	}

}
