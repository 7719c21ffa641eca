package org.minwonhub.adapter.hub;

import org.minwonhub.adapter.store.Trouble;
import org.minwonhub.adapter.text.Texts;
import org.minwonhub.xsd.common.HubFault;

/**
 * Explains what went wrong: the hub's own words where it spoke, the adapter's otherwise.
 */
public final class Troubles {

	/** Nobody answered, or not the hub. */
	public static final String HUB_UNREACHABLE = "HUB_UNREACHABLE";

	/** What answered is not signed as the hub signs. */
	public static final String HUB_UNVERIFIED = "HUB_UNVERIFIED";

	/** The receipt is for something else. */
	public static final String RECEIPT_MISMATCH = "RECEIPT_MISMATCH";

	/** A file's bytes are not those that its name promises. */
	public static final String PART_MISMATCH = "PART_MISMATCH";

	/** The board's files cannot be read now. */
	public static final String BOARD_UNAVAILABLE = "BOARD_UNAVAILABLE";

	/** A fault of the adapter itself. */
	public static final String ADAPTER_ERROR = "ADAPTER_ERROR";

	private static final Texts KOREAN = Texts.korean();

	private static final Texts ENGLISH = Texts.english();

	private Troubles() {
	}

	/**
	 * @param detail a code that says more, for example why a signature was refused; never
	 * content
	 */
	public static Trouble of(String code, String detail) {
		return new Trouble(code, KOREAN.get("trouble." + code, detail), ENGLISH.get("trouble." + code, detail),
				KOREAN.get("step." + code), ENGLISH.get("step." + code), null);
	}

	static Trouble of(HubFault fault) {
		return new Trouble(fault.getCode(), fault.getMessageKo(), fault.getMessageEn(), fault.getNextStepKo(),
				fault.getNextStepEn(), fault.getCorrelationId());
	}

}
