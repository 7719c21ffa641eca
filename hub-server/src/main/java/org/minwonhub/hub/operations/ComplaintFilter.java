package org.minwonhub.hub.operations;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.complaint.LegState;

/**
 * Which complaints to list; what is absent does not matter.
 *
 * @param number application number
 * @param state the complaint's state or one of its legs'
 * @param agency who filed it or has a leg of it: URI or agency code
 * @param category category code
 * @param from received on this day or later, in Korea
 * @param to received on this day or earlier, in Korea
 */
record ComplaintFilter(@Nullable String number, @Nullable String state, @Nullable String agency,
		@Nullable String category, @Nullable String from, @Nullable String to) {

	private static final Set<String> STATES = Stream
		.concat(Stream.of("OPEN", "UNROUTED"), Arrays.stream(LegState.values()).map(LegState::name))
		.collect(Collectors.toUnmodifiableSet());

	/** The conditions over {@code complaint c}. */
	Criteria criteria() {
		String wished = blank(this.state) ? null : this.state;
		if (wished != null && !STATES.contains(wished)) {
			throw new OperationProblem(Problem.STATE_UNKNOWN, wished);
		}
		return new Criteria().and("c.application_number = :number", "number", blank(this.number) ? null : this.number)
			.and("(c.state = :state or exists (select 1 from leg l where l.complaint_id = c.id and l.state = :state))",
					"state", wished)
			.and("(c.filed_by = :agency or exists (select 1 from leg l where l.complaint_id = c.id and l.agency = :agency))",
					"agency", Names.uri(this.agency))
			.and("c.category = :category", "category", blank(this.category) ? null : this.category)
			.and("c.received_at >= :from", "from", Days.begin(this.from))
			.and("c.received_at < :to", "to", Days.end(this.to));
	}

	private static boolean blank(@Nullable String value) {
		return value == null || value.isBlank();
	}

}
