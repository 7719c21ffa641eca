package org.minwonhub.system.campaign;

import java.util.List;

/**
 * The named instants, in the order of the flow, as the applications know them:
 * {@code org.minwonhub.hub.site.KillPoint} and
 * {@code org.minwonhub.adapter.killpoint.KillPoint}. An application refuses to run with a
 * name that it does not know.
 */
public final class KillPoints {

	/** What a process that halted at a point exits with. */
	public static final int EXIT_STATUS = 137;

	public static final List<String> HUB = List.of("after-verification", "before-commit", "after-commit",
			"before-reply", "after-lease", "after-acknowledgement", "during-chunk", "after-chunk",
			"before-sequence-commit", "after-sequence-commit", "after-bundles", "after-signature");

	/**
	 * A renewed certificate's point is passed once a year; the adapter's own tests kill
	 * there.
	 */
	public static final List<String> ADAPTER = List.of("before-snapshot-commit", "after-snapshot-commit",
			"after-part-upload", "before-number-commit", "after-number-commit", "before-receipt-commit",
			"after-receipt-commit", "after-receive", "after-verify", "after-fetch", "before-board-write",
			"after-board-write", "after-inbox-commit");

	private KillPoints() {
	}

	static String hubOption(String point) {
		return "-Dhub.kill-point=" + point;
	}

	static String adapterOption(String point) {
		return "-Dminwonhub.kill-at=" + point;
	}

}
