package org.minwonhub.hub.uddi;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.minwonhub.hub.log.LogIntake;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.registry.uddi.UddiError;

import org.springframework.scheduling.annotation.Scheduled;

/**
 * Counts refused calls of nobody that is known, so that the log gets one entry a minute
 * however many there are.
 */
class RefusedCalls {

	private final LogIntake log;

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final SortedMap<String, Long> refusals = new TreeMap<>();

	RefusedCalls(LogIntake log, Transactions transactions, DatabaseClock clock) {
		this.log = log;
		this.transactions = transactions;
		this.clock = clock;
	}

	synchronized void count(UddiError error) {
		this.refusals.merge("UDDI_" + error.name(), 1L, Long::sum);
	}

	/** Ends the minute. What cannot be committed now stands in the next one's entry. */
	@Scheduled(fixedRateString = "PT1M", initialDelayString = "PT1M")
	void summarise() {
		SortedMap<String, Long> minute = counted();
		if (minute.isEmpty()) {
			return;
		}
		this.transactions.durably(() -> this.log.unverified(minute, this.clock.now()));
		subtract(minute);
	}

	private synchronized SortedMap<String, Long> counted() {
		return new TreeMap<>(this.refusals);
	}

	private synchronized void subtract(Map<String, Long> logged) {
		logged.forEach((code, count) -> this.refusals.merge(code, -count, Long::sum));
		this.refusals.values().removeIf((count) -> count == 0);
	}

}
