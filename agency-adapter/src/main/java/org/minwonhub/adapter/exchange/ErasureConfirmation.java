package org.minwonhub.adapter.exchange;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

import org.minwonhub.adapter.message.MessageIds;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.Erasures;

/**
 * An officer has erased by hand what stood on the board: the hub hears it with the next
 * acknowledgement, which counts however late it comes.
 */
public final class ErasureConfirmation {

	private ErasureConfirmation() {
	}

	/**
	 * @param applicationNumber of the complaint
	 * @return whether anything of it waited for this
	 */
	public static boolean confirm(AdapterStore store, String applicationNumber, SecureRandom random,
			InstantSource clock) {
		MessageIds ids = new MessageIds(random);
		boolean any = store.inTransaction(() -> {
			List<Erasures.Waiting> waiting = store.erasures().byHand(applicationNumber, Redaction.BY_HAND);
			for (Erasures.Waiting each : waiting) {
				store.erasures().done(each.deliveryId());
				DeliveryWork.acknowledgeErasure(store, each.deliveryId(), ids.next(), clock.millis());
			}
			return !waiting.isEmpty();
		});
		store.syncToDisk();
		return any;
	}

}
