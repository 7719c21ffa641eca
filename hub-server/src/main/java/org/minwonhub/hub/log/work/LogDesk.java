package org.minwonhub.hub.log.work;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.tree.CheckpointStore;
import org.minwonhub.hub.log.tree.LogOverview;

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

	LogDesk(LogHealth health, LogOverview overview, CheckpointStore checkpoints) {
		this.health = health;
		this.overview = overview;
		this.checkpoints = checkpoints;
	}

	public Status status() {
		LogOverview.Progress progress = this.overview.look();
		Optional<LogHealth.Alarm> alarm = this.health.alarm();
		return new Status(alarm.map((each) -> each.code().name()).orElse(IN_ORDER),
				alarm.map(LogHealth.Alarm::since).orElse(null), origin(), progress.size(), progress.published(),
				this.checkpoints.last().map(CheckpointStore.Published::at).orElse(null), this.overview.waiting(),
				progress.oldest());
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
	 * @param waiting entries without a place yet
	 * @param oldestAt since when the first of them waits
	 */
	public record Status(String state, @Nullable Instant alarmAt, @Nullable String origin, long size,
			long publishedSize, @Nullable Instant publishedAt, long waiting, @Nullable Instant oldestAt) {
	}

}
