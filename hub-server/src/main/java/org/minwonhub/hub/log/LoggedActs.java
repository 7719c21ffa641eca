package org.minwonhub.hub.log;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.minwonhub.hub.site.Acting;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.log.Leaf;

import org.springframework.stereotype.Component;

/**
 * Acts of people as entries: what, on what, and further facts in the order of their
 * names; who did it is the one called {@code by}.
 */
@Component
class LoggedActs {

	private final LogIntake log;

	private final DatabaseClock clock;

	LoggedActs(LogIntake log, DatabaseClock clock) {
		this.log = log;
		this.clock = clock;
	}

	void append(String type, String act, String subject, Map<String, String> details) {
		Leaf leaf = Leaf.ofType(type).text("act", act).text("subject", subject);
		Map<String, String> facts = new TreeMap<>(details);
		Acting.name().ifPresent((name) -> facts.put("by", name));
		facts.forEach(leaf::text);
		Instant now = this.clock.now();
		this.log.append(leaf.time("receivedAt", now), now);
	}

}
