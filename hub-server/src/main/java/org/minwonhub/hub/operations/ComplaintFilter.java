package org.minwonhub.hub.operations;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.complaint.LegState;
import org.minwonhub.hub.storage.DatabaseClock;

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

	private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

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
			.and("c.received_at >= :from", "from", day(this.from, 0))
			.and("c.received_at < :to", "to", day(this.to, 1));
	}

	private static @Nullable OffsetDateTime day(@Nullable String day, int later) {
		if (day == null || day.isBlank()) {
			return null;
		}
		try {
			return DatabaseClock.column(LocalDate.parse(day).plusDays(later).atStartOfDay(KOREA).toInstant());
		}
		catch (DateTimeParseException ex) {
			throw new OperationProblem(Problem.DATE_INVALID, day);
		}
	}

	private static boolean blank(@Nullable String value) {
		return value == null || value.isBlank();
	}

}
