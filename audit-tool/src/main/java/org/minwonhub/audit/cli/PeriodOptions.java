package org.minwonhub.audit.cli;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.search.Period;
import picocli.CommandLine.Option;

/**
 * A period of whole days.
 */
final class PeriodOptions {

	@Option(names = "--from", required = true, paramLabel = "DATE", descriptionKey = "option.from")
	private @Nullable LocalDate from;

	@Option(names = "--to", required = true, paramLabel = "DATE", descriptionKey = "option.to")
	private @Nullable LocalDate to;

	Period period() throws CommandException {
		LocalDate first = Objects.requireNonNull(this.from);
		LocalDate last = Objects.requireNonNull(this.to);
		if (last.isBefore(first)) {
			throw new CommandException("period.wrong");
		}
		return Period.of(first, last);
	}

}
