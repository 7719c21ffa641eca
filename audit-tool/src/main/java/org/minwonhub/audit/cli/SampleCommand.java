package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.entry.Entry;
import org.minwonhub.audit.report.Check;
import org.minwonhub.audit.report.Problem;
import org.minwonhub.audit.report.Report;
import org.minwonhub.audit.search.Draw;
import org.minwonhub.audit.search.Period;
import org.minwonhub.audit.source.Kept;
import org.minwonhub.audit.source.KeptFiles;
import org.minwonhub.audit.source.OpenedLog;
import org.minwonhub.audit.source.Sha256;
import org.minwonhub.audit.whole.ResumeException;
import org.minwonhub.audit.whole.WholeLog;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code hub-audit sample}: a sample that neither side chose and anybody can draw again.
 */
@Command(name = "sample")
final class SampleCommand extends LogCommand {

	private static final List<String> COLUMNS = List.of("index", "receivedAt", "id", "from", "operation");

	@ArgGroup(exclusive = false, multiplicity = "1")
	private @Nullable PeriodOptions dates;

	@Option(names = "--n", required = true, paramLabel = "COUNT", descriptionKey = "option.n")
	private int count;

	@Option(names = "--seed-from", required = true, paramLabel = "CHECKPOINT", descriptionKey = "option.seed-from")
	private @Nullable Path seedFrom;

	@Option(names = "--agency", paramLabel = "CODE_OR_URI", defaultValue = "", descriptionKey = "option.of-agency")
	private String agency = "";

	SampleCommand(Console console) {
		super(console);
	}

	@Override
	void execute(OpenedLog opened, WholeLog whole, Report report)
			throws IOException, CommandException, ResumeException {
		Period period = Objects.requireNonNull(this.dates).period();
		List<Kept> seeds = KeptFiles.read(List.of(Objects.requireNonNull(this.seedFrom)), report.problems());
		if (seeds.size() != 1 || this.count < 1) {
			throw new CommandException("sample.wrong");
		}
		Kept kept = seeds.get(0);
		byte[] seed = Sha256.of(kept.signed().note().text().getBytes(StandardCharsets.UTF_8));
		Draw draw = new Draw(seed, this.count, period, Participants.uri(this.agency));
		Newest newest = new Newest();
		OpenedLog.trusted(kept.signed(), kept.place(), trust(), report.problems());
		whole.keeping(seeds).showing((entry, hash) -> {
			if (entry.index() < kept.checkpoint().size()) {
				draw.entry(entry, hash);
				newest.look(entry);
			}
		}).overlookingGaps().run();
		if (newest.at.isBefore(period.to())) {
			report.problems()
				.add(Problem.of(Check.SEED_TOO_OLD, kept.place(), "> " + period.to(), newest.at.toString()));
		}
		if (draw.population() == 0) {
			report.problems().add(Problem.of(Check.SAMPLE_EMPTY, period.toString(), "", ""));
		}
		whole.describe(report);
		report.fact("period", period)
			.fact("seed", HexFormat.of().formatHex(seed))
			.fact("population", draw.population())
			.rows("sample", draw.drawn().stream().map(SampleCommand::row).toList());
	}

	private static Map<String, Object> row(Entry entry) {
		return Report.row(COLUMNS, entry.index(), entry.at().toString(), entry.text("id"), entry.text("from"),
				entry.operation());
	}

	/** When the last entry under the checkpoint was received. */
	private static final class Newest {

		private Instant at = Instant.EPOCH;

		void look(Entry entry) {
			if (entry.at().isAfter(this.at)) {
				this.at = entry.at();
			}
		}

	}

}
