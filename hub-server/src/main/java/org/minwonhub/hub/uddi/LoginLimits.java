package org.minwonhub.hub.uddi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.access.Account;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * How often passwords may be tried in a minute, on this node. Whoever is over a limit is
 * told to come again, before any password is looked at. A name's limit holds for
 * addresses that have failed themselves: nobody can lock a publisher out by guessing.
 */
class LoginLimits {

	/** More than this count as one, so that memory is bounded. */
	private static final int MOST_REMEMBERED = 10_000;

	private final UddiSettings settings;

	private final Map<String, Integer> attempts = new HashMap<>();

	private final Map<String, Integer> failures = new HashMap<>();

	private final Set<String> failed = new HashSet<>();

	private int altogether;

	LoginLimits(UddiSettings settings) {
		this.settings = settings;
	}

	/** Counts an attempt, or refuses it. */
	synchronized void admit(String name, String address) {
		boolean guessed = this.failures.getOrDefault(name, 0) >= this.settings.mostFailures()
				&& this.failed.contains(address);
		if (guessed || this.altogether >= this.settings.mostAttemptsAltogether()
				|| this.attempts.getOrDefault(key(this.attempts, address), 0) >= this.settings.mostAttempts()) {
			throw new UddiFault(UddiError.BUSY, "get_authToken");
		}
		this.altogether++;
		this.attempts.merge(key(this.attempts, address), 1, Integer::sum);
	}

	synchronized void failed(String name, String address) {
		if (Account.isName(name)) {
			this.failures.merge(key(this.failures, name), 1, Integer::sum);
		}
		if (this.failed.size() < MOST_REMEMBERED) {
			this.failed.add(address);
		}
	}

	@Scheduled(fixedRateString = "PT1M")
	synchronized void nextMinute() {
		this.altogether = 0;
		this.attempts.clear();
		this.failures.clear();
		this.failed.clear();
	}

	private static String key(Map<String, Integer> counted, String wished) {
		return (counted.containsKey(wished) || counted.size() < MOST_REMEMBERED) ? wished : "";
	}

}
