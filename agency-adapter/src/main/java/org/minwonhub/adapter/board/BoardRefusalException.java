package org.minwonhub.adapter.board;

/**
 * The board cannot take or give what was asked, and trying again will not help: no
 * secrecy where it is needed, an ambiguous match, a missing table.
 */
public class BoardRefusalException extends RuntimeException {

	private final String code;

	/**
	 * @param code stable, for example {@code BOARD_HAS_NO_SECRECY}
	 * @param what for logs: tables, columns, counts; never content
	 */
	public BoardRefusalException(String code, String what) {
		super(code + ": " + what);
		this.code = code;
	}

	public String code() {
		return this.code;
	}

}
