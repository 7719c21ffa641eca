package org.minwonhub.hub.log;

import java.util.Map;
import java.util.TreeMap;

import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.log.Leaf;

import org.springframework.stereotype.Component;

/**
 * Acts of administration as entries of the message log.
 */
@Component
class LoggedAdministration implements AdministrationLog {

	private final LogIntake log;

	private final DatabaseClock clock;

	LoggedAdministration(LogIntake log, DatabaseClock clock) {
		this.log = log;
		this.clock = clock;
	}

	@Override
	public void record(String act, String subject, Map<String, String> details) {
		Leaf leaf = Leaf.ofType("admin").text("act", act).text("subject", subject);
		new TreeMap<>(details).forEach(leaf::text);
		var now = this.clock.now();
		this.log.append(leaf.time("receivedAt", now), now);
	}

}
