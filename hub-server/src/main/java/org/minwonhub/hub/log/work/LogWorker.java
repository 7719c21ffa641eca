package org.minwonhub.hub.log.work;

import java.time.Duration;

import org.minwonhub.hub.log.LogBell;
import org.minwonhub.hub.log.LogSettings;
import org.minwonhub.hub.log.LogThread;

import org.springframework.stereotype.Component;

/**
 * The thread that sequences and signs: woken by this node's commits, and looking by
 * itself for what other nodes have left.
 */
@Component
class LogWorker extends LogThread {

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final LogWork work;

	private final LogBell bell;

	private final LogHealth health;

	private boolean more = true;

	LogWorker(LogWork work, LogBell bell, LogSettings settings, LogHealth health) {
		super("message-log", settings.pace(), PATIENCE);
		this.health = health;
		this.work = work;
		this.bell = bell;
	}

	@Override
	protected void turn() throws InterruptedException {
		if (!this.more) {
			this.bell.await(POLL);
		}
		this.more = this.work.round();
	}

	@Override
	protected void wake() {
		this.bell.ring();
	}

	@Override
	protected void failed(Throwable fault) {
		this.health.stopped(fault);
	}

}
