package org.minwonhub.security;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.w3c.dom.Element;

/**
 * Whether a Timestamp fits a time. A sender's clock may be five minutes ahead; one that
 * is behind has the message's own lifetime of at most five minutes.
 */
enum Freshness {

	LIVE(Duration.ofMinutes(5), Duration.ZERO),
	/**
	 * Wider, since the time of receipt is the database's and not that of the node that
	 * verified the message: what was accepted live must never fail later.
	 */
	AS_OF(Duration.ofMinutes(10), Duration.ofMinutes(5));

	static final Duration LIFETIME = Duration.ofMinutes(5);

	private final Duration ahead;

	private final Duration late;

	Freshness(Duration ahead, Duration late) {
		this.ahead = ahead;
		this.late = late;
	}

	/** Returns Created. */
	Instant check(Element timestamp, Instant at) throws SecurityRefusal {
		List<Element> times = Children.of(timestamp);
		if (times.size() != 2 || !Children.is(times.get(0), Ns.WSU, "Created")
				|| !Children.is(times.get(1), Ns.WSU, "Expires")) {
			throw expired("a Timestamp holds Created and then Expires");
		}
		Instant created = parse(times.get(0));
		Instant expires = parse(times.get(1));
		if (!expires.isAfter(created) || expires.isAfter(created.plus(LIFETIME))) {
			throw expired("Expires lies after Created by at most five minutes");
		}
		if (created.isAfter(at.plus(this.ahead))) {
			throw new SecurityRefusal(RefusalCode.CLOCK_AHEAD, "Created lies more than five minutes in the future");
		}
		if (at.isAfter(expires.plus(this.late))) {
			throw expired("Expires lies in the past");
		}
		return created;
	}

	private static Instant parse(Element time) throws SecurityRefusal {
		String text = time.getTextContent();
		if (!text.endsWith("Z")) {
			throw expired("Created and Expires are UTC with the letter Z");
		}
		try {
			return Instant.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new SecurityRefusal(RefusalCode.MESSAGE_EXPIRED, "Created or Expires is not an XML time", ex);
		}
	}

	private static SecurityRefusal expired(String rule) {
		return new SecurityRefusal(RefusalCode.MESSAGE_EXPIRED, rule);
	}

}
