package org.minwonhub.hub.operations;

import java.util.List;
import java.util.stream.Stream;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;

/**
 * A line of two texts that are laid over each other.
 *
 * @param text the line
 * @param gone whether only the earlier text has it
 * @param added whether only the later text has it
 */
record ComparedLine(String text, boolean gone, boolean added) {

	/**
	 * All lines of both texts, in their order; where they differ, the earlier ones first.
	 */
	static List<ComparedLine> of(String earlier, String later) {
		return DiffUtils.diff(earlier.lines().toList(), later.lines().toList(), true)
			.getDeltas()
			.stream()
			.flatMap((delta) -> (delta.getType() == DeltaType.EQUAL)
					? delta.getSource().getLines().stream().map((text) -> new ComparedLine(text, false, false))
					: Stream.concat(
							delta.getSource().getLines().stream().map((text) -> new ComparedLine(text, true, false)),
							delta.getTarget().getLines().stream().map((text) -> new ComparedLine(text, false, true))))
			.toList();
	}

}
