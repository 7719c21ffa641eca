package org.minwonhub.adapter.board;

/**
 * Names an entry on its board, unique among all of the board's entries that exist at one
 * time. Boards reuse keys after deletes; the adapter tells generations apart.
 *
 * @param value for example {@code 4711} or {@code BBS_0001/12}; at most 200 characters
 */
public record EntryKey(String value) {

	@Override
	public String toString() {
		return this.value;
	}

}
