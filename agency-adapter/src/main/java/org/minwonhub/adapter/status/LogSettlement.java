package org.minwonhub.adapter.status;

import org.minwonhub.adapter.store.AdapterStore;

/**
 * Ends the alarms about the hub's log.
 */
public final class LogSettlement {

	private LogSettlement() {
	}

	/**
	 * The log is trusted anew from the next checkpoint on.
	 * @return whether there was an alarm
	 */
	public static boolean settle(AdapterStore store) {
		boolean settled = store.inTransaction(() -> {
			boolean any = store.logAlarms().settleAll() > 0;
			if (any) {
				store.seenCheckpoints().forgetLatest();
			}
			return any;
		});
		store.syncToDisk();
		return settled;
	}

}
