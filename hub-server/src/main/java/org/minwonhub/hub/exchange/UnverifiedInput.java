package org.minwonhub.hub.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.FaultTexts;
import org.minwonhub.hub.log.LogIntake;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.security.RefusalCode;
import org.minwonhub.security.cxf.UnverifiedCallers;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What nobody known has sent. It can flood neither the log, which gets one entry a minute
 * with the number of refusals by code, nor the processor: beyond a number of signed
 * faults a minute the answer is unsigned. Verified requests are never held back, even
 * from the same address: agencies share proxies.
 */
@Component
class UnverifiedInput implements UnverifiedCallers {

	/** More addresses than this count as one, so that memory is bounded. */
	private static final int MOST_ADDRESSES = 10_000;

	private final UnverifiedSettings settings;

	private final String sentAway;

	private final LogIntake log;

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final Map<String, Integer> toldByAddress = new HashMap<>();

	private final SortedMap<String, Long> refusals = new TreeMap<>();

	private int told;

	UnverifiedInput(UnverifiedSettings settings, FaultTexts texts, LogIntake log, Transactions transactions,
			DatabaseClock clock) {
		this.settings = settings;
		this.sentAway = texts.line(FaultCode.RATE_LIMITED.name());
		this.log = log;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public synchronized Optional<String> sendAway(RefusalCode code, String address) {
		this.refusals.merge(code.name(), 1L, Long::sum);
		String counted = (this.toldByAddress.size() < MOST_ADDRESSES) ? address : "";
		if (this.told >= this.settings.altogether()
				|| this.toldByAddress.getOrDefault(counted, 0) >= this.settings.perAddress()) {
			return Optional.of(this.sentAway);
		}
		this.told++;
		this.toldByAddress.merge(counted, 1, Integer::sum);
		return Optional.empty();
	}

	/** Ends the minute. What cannot be committed now stands in the next one's entry. */
	@Scheduled(fixedRateString = "PT1M", initialDelayString = "PT1M")
	void summarise() {
		SortedMap<String, Long> minute = nextMinute();
		if (minute.isEmpty()) {
			return;
		}
		this.transactions.durably(() -> this.log.unverified(minute, this.clock.now()));
		subtract(minute);
	}

	private synchronized SortedMap<String, Long> nextMinute() {
		this.told = 0;
		this.toldByAddress.clear();
		return new TreeMap<>(this.refusals);
	}

	private synchronized void subtract(Map<String, Long> logged) {
		logged.forEach((code, count) -> this.refusals.merge(code, -count, Long::sum));
		this.refusals.values().removeIf((count) -> count == 0);
	}

}
