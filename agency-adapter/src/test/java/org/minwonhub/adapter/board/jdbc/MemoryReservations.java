package org.minwonhub.adapter.board.jdbc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reservations that outlive the adapter under test.
 */
final class MemoryReservations implements Reservations {

	private final Map<String, String> kept = new HashMap<>();

	@Override
	public Optional<String> find(String reference) {
		return Optional.ofNullable(this.kept.get(reference));
	}

	@Override
	public void keep(String reference, String id) {
		this.kept.put(reference, id);
	}

}
