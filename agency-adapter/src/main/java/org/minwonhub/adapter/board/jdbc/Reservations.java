package org.minwonhub.adapter.board.jdbc;

import java.util.Optional;

/**
 * Remembers which primary key was reserved for which hub reference, on boards that have
 * no free column to carry the reference. {@link #keep} returns only when the pair is
 * durable: a key is inserted on the board only after that, so that a retry finds its own
 * row again whatever happened in between.
 */
public interface Reservations {

	Optional<String> find(String reference);

	void keep(String reference, String id);

}
