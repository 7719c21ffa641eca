package org.minwonhub.adapter.board;

import java.util.List;

/**
 * What the adapter wrote, as read back from the board.
 *
 * @param entry the entry as a scan would report it, so that no echo of it is taken for a
 * change
 * @param marked what the board could not store as it was and how it is marked, in plain
 * words without content; empty when all of it fitted
 */
public record WrittenEntry(BoardEntry entry, List<String> marked) {
}
