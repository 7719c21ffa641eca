package org.minwonhub.hub.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.minwonhub.hub.audit.Check.Name;
import org.minwonhub.hub.log.stamp.StampDesk;
import org.minwonhub.hub.log.stamp.Stamped;
import org.minwonhub.log.time.TimeBounds;

import org.springframework.stereotype.Component;

/** Whether a message's time lies between the time stamps around it. */
@Component
class TimeCheck {

	private static final Duration SKEW = Duration.ofSeconds(60);

	private final StampDesk desk;

	private final EvidencedStamps stamps;

	TimeCheck(StampDesk desk, EvidencedStamps stamps) {
		this.desk = desk;
		this.stamps = stamps;
	}

	boolean isOn() {
		return this.desk.isOn();
	}

	/** Nothing where no authority is set and none was. */
	Optional<Check> of(EvidencedMessage message) {
		Optional<EvidencedStamps.Around> around = this.stamps.around(message.index());
		if (around.isEmpty()) {
			return isOn() ? Optional.of(new Check(Name.TIME, Check.State.PENDING, "")) : Optional.empty();
		}
		TreeMap<Long, Instant> times = new TreeMap<>();
		Stamped before = around.get().before();
		boolean verified = put(times, around.get().after()) && (before == null || put(times, before));
		boolean between = new TimeBounds(times).violation(message.index(), message.receivedAt(), SKEW).isEmpty();
		return Optional.of(Check.of(Name.TIME, verified && between,
				((before != null) ? before.time() : "…") + " .. " + around.get().after().time()));
	}

	private boolean put(Map<Long, Instant> times, Stamped stamped) {
		return this.desk.verify(stamped).map((stamp) -> {
			times.put(stamped.size(), stamp.time());
			return stamp;
		}).isPresent();
	}

}
