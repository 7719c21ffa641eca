package org.minwonhub.hub.log.work;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.checkpoint.LogAlarm;
import org.minwonhub.hub.log.stamp.StampStore;
import org.minwonhub.hub.log.stamp.Stamped;
import org.minwonhub.hub.log.tree.CheckpointStore;
import org.minwonhub.hub.log.tree.LogOverview;
import org.minwonhub.hub.log.witness.WitnessReports;
import org.minwonhub.hub.log.witness.WitnessStore;

import org.springframework.stereotype.Component;

/**
 * What an operator may ask about the log.
 */
@Component
public class LogDesk {

	/** The state in which nothing is wrong. */
	public static final String IN_ORDER = "IN_ORDER";

	private final LogHealth health;

	private final LogOverview overview;

	private final CheckpointStore checkpoints;

	private final WitnessStore witnesses;

	private final WitnessReports reports;

	private final StampStore stamps;

	LogDesk(LogHealth health, LogOverview overview, CheckpointStore checkpoints, WitnessStore witnesses,
			WitnessReports reports, StampStore stamps) {
		this.health = health;
		this.overview = overview;
		this.checkpoints = checkpoints;
		this.witnesses = witnesses;
		this.reports = reports;
		this.stamps = stamps;
	}

	public Status status() {
		LogOverview.Progress progress = this.overview.look();
		List<WitnessReports.Report> open = this.reports.open();
		Optional<LogHealth.Alarm> alarm = alarm(open);
		return new Status(alarm.map((each) -> each.code().name()).orElse(IN_ORDER),
				alarm.map(LogHealth.Alarm::since).orElse(null), origin(), progress.size(), progress.published(),
				this.checkpoints.last().map(CheckpointStore.Published::at).orElse(null), this.witnesses.witnessedSize(),
				this.stamps.stampedSize(), this.stamps.last().map(Stamped::time).orElse(null), this.overview.waiting(),
				progress.oldest(), open);
	}

	/** What this node finds wrong, else what a witness does. */
	public Optional<LogAlarm> alarm() {
		return alarm(this.reports.open()).map(LogHealth.Alarm::code);
	}

	private Optional<LogHealth.Alarm> alarm(List<WitnessReports.Report> open) {
		return this.health.alarm()
			.or(() -> open.stream()
				.findFirst()
				.map((report) -> new LogHealth.Alarm(code(report.code()), report.reportedAt())));
	}

	private static LogAlarm code(String reported) {
		return Arrays.stream(LogAlarm.values())
			.filter((code) -> code.name().equals(reported))
			.findFirst()
			.orElse(LogAlarm.LOG_REPORTED);
	}

	/** The public key for those who verify; empty before the first start is through. */
	public Optional<String> vkey() {
		return this.checkpoints.vkey();
	}

	private @Nullable String origin() {
		return vkey().map((vkey) -> vkey.substring(0, vkey.indexOf('+'))).orElse(null);
	}

	/**
	 * @param state {@link #IN_ORDER}, or an alarm's code
	 * @param alarmAt when the alarm began
	 * @param origin the log's name
	 * @param size entries with a place
	 * @param publishedSize entries that the newest checkpoint promises
	 * @param publishedAt when it was signed
	 * @param witnessedSize entries under the newest checkpoint that the quorum of
	 * witnesses has cosigned
	 * @param stampedSize entries under the newest checkpoint that a time-stamping
	 * authority has stamped
	 * @param stampedAt the time of that stamp, by the authority's clock
	 * @param waiting entries without a place yet
	 * @param oldestAt since when the first of them waits
	 * @param reports what witnesses found wrong and nobody has settled
	 */
	public record Status(String state, @Nullable Instant alarmAt, @Nullable String origin, long size,
			long publishedSize, @Nullable Instant publishedAt, long witnessedSize, long stampedSize,
			@Nullable Instant stampedAt, long waiting, @Nullable Instant oldestAt,
			List<WitnessReports.Report> reports) {
	}

}
