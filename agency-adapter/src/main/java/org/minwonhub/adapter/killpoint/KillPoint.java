package org.minwonhub.adapter.killpoint;

import java.util.Locale;

/**
 * A named instant of the flow. The property value is the name in lower case with hyphens,
 * for example {@code after-board-write}.
 */
public enum KillPoint {

	/** Changes were read from the board, nothing of them is stored. */
	BEFORE_SNAPSHOT_COMMIT,
	/** Snapshot and outbox rows are committed together. */
	AFTER_SNAPSHOT_COMMIT,
	/** A part is at the hub, which the store does not know yet. */
	AFTER_PART_UPLOAD,
	/** The message has its number, time and body, but they are not committed. */
	BEFORE_NUMBER_COMMIT,
	/** Number, time and body are durable; the message never left. */
	AFTER_NUMBER_COMMIT,
	/** The hub has the message and its receipt arrived, but is not committed. */
	BEFORE_RECEIPT_COMMIT,
	/** The receipt is durable. */
	AFTER_RECEIPT_COMMIT,
	/** A delivery arrived, nothing of it is verified. */
	AFTER_RECEIVE,
	/** A delivery is verified, nothing of it is done. */
	AFTER_VERIFY,
	/** The petitioner part and files are on this machine. */
	AFTER_FETCH,
	/** The next statement goes to the board. */
	BEFORE_BOARD_WRITE,
	/** The board has committed the write, which the store does not know yet. */
	AFTER_BOARD_WRITE,
	/** Link, inbox row and the queued acknowledgement are committed together. */
	AFTER_INBOX_COMMIT,
	/** A new certificate arrived and is not kept yet. */
	BEFORE_KEY_SWITCH;

	String propertyValue() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
