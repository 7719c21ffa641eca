package org.minwonhub.hub.mailbox;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.stereotype.Component;

/**
 * The integration centre's acts on deliveries.
 */
@Component
class CentreDeliveries implements DeliveryDesk {

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final ComplaintLock lock;

	private final DeliveryQueue queue;

	private final AdministrationLog log;

	CentreDeliveries(Transactions transactions, DatabaseClock clock, ComplaintLock lock, DeliveryQueue queue,
			AdministrationLog log) {
		this.transactions = transactions;
		this.clock = clock;
		this.lock = lock;
		this.queue = queue;
		this.log = log;
	}

	@Override
	public void retry(UUID deliveryId, @Nullable String why) {
		act("DELIVERY_RETRIED", deliveryId, why, EnumSet.of(DeliveryState.READY, DeliveryState.PARKED),
				(delivery, now) -> this.queue.change(delivery, DeliveryState.READY, null, null, now));
	}

	@Override
	public void hold(UUID deliveryId, String why) {
		act("DELIVERY_HELD", deliveryId, why,
				EnumSet.of(DeliveryState.QUEUED, DeliveryState.READY, DeliveryState.PARKED),
				(delivery, now) -> this.queue.change(delivery, DeliveryState.HELD, null, why, now));
	}

	@Override
	public void release(UUID deliveryId, @Nullable String why) {
		act("DELIVERY_RELEASED", deliveryId, why, EnumSet.of(DeliveryState.HELD), this.queue::release);
	}

	@Override
	public void skip(UUID deliveryId, String why) {
		act("DELIVERY_SKIPPED", deliveryId, why,
				EnumSet.of(DeliveryState.QUEUED, DeliveryState.READY, DeliveryState.PARKED, DeliveryState.HELD),
				(delivery, now) -> this.queue.skip(delivery, why, now));
	}

	private void act(String name, UUID id, @Nullable String why, Set<DeliveryState> allowed, Act act) {
		this.transactions.durably(() -> {
			DeliveryQueue.Row found = find(id);
			this.lock.hold(found.complaint());
			DeliveryQueue.Row delivery = find(id);
			if (!allowed.contains(delivery.state())) {
				throw new Refused(FaultCode.STATE_FORBIDS,
						new Refused.Violation("delivery", "a delivery in another state than " + delivery.state()));
			}
			act.on(delivery, this.clock.now());
			this.log.record(name, Urn.of(id), (why != null) ? Map.of("why", why) : Map.of());
		});
	}

	private DeliveryQueue.Row find(UUID id) {
		return this.queue.find(id).orElseThrow(() -> new Refused(FaultCode.DELIVERY_UNKNOWN));
	}

	@FunctionalInterface
	private interface Act {

		void on(DeliveryQueue.Row delivery, Instant now);

	}

}
