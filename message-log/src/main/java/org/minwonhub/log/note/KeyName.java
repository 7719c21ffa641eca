package org.minwonhub.log.note;

/** The names of keys: C2SP signed-note, "Format". */
final class KeyName {

	private KeyName() {
	}

	/**
	 * Not empty, no Unicode space, no plus sign, and nothing that a note may not hold.
	 */
	static boolean isValid(String name) {
		return !name.isEmpty() && name.codePoints().allMatch(KeyName::isAllowed);
	}

	private static boolean isAllowed(int c) {
		return c >= 0x20 && c != '+' && c != 0x85 && !Character.isSpaceChar(c)
				&& (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
	}

}
