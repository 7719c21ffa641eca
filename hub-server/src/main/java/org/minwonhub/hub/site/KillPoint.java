package org.minwonhub.hub.site;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * A named instant of the flow at which a test may end the hub as {@code kill -9} does, to
 * prove that nothing acknowledged is lost and nothing is done twice. Off unless the
 * system property {@code hub.kill-point} names a point: {@code before-commit} halts at
 * the first passage, {@code before-commit:3} at the third.
 */
public enum KillPoint {

	/** A business message is verified and its sender known; nothing of it is stored. */
	AFTER_VERIFICATION,
	/** All of a message's effects are written, but not committed. */
	BEFORE_COMMIT,
	/** They are committed, but perhaps not on the disk. */
	AFTER_COMMIT,
	/** They are on the disk; the sender has no receipt. */
	BEFORE_REPLY,
	/** Deliveries are leased to a recipient that never gets them. */
	AFTER_LEASE,
	/** An acknowledgement counts; its sender has no receipt. */
	AFTER_ACKNOWLEDGEMENT,
	/** A part's chunk is written, but not committed. */
	DURING_CHUNK,
	/** The chunk is on the disk; its sender does not know. */
	AFTER_CHUNK,
	/** Entries have their place in the log's tree, but it is not committed. */
	BEFORE_SEQUENCE_COMMIT,
	/** The tree has grown; nothing of that is signed. */
	AFTER_SEQUENCE_COMMIT,
	/** The new entries lie in the second place; no checkpoint promises them. */
	AFTER_BUNDLES,
	/** The checkpoint is signed and noted in the local file, but not published. */
	AFTER_SIGNATURE,
	/** Content is erased and its entry committed; its keys are still there. */
	AFTER_ERASURE_COMMIT,
	/** The keys are gone; nobody has noted it. */
	AFTER_KEY_DESTRUCTION;

	/** What a killed process exits with. */
	private static final int EXIT_STATUS = 137;

	private static final String[] CHOICE = System.getProperty("hub.kill-point", "").split(":", 2);

	private static final @Nullable KillPoint CHOSEN = CHOICE[0].isEmpty() ? null
			: valueOf(CHOICE[0].toUpperCase(Locale.ROOT).replace('-', '_'));

	private static final AtomicInteger PASSAGES_LEFT = new AtomicInteger(
			(CHOICE.length > 1) ? Integer.parseInt(CHOICE[1]) : 1);

	/** Says that the flow is at this point now. */
	public void pass() {
		if (this == CHOSEN && PASSAGES_LEFT.decrementAndGet() == 0) {
			Runtime.getRuntime().halt(EXIT_STATUS);
		}
	}

}
