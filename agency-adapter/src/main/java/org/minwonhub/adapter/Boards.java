package org.minwonhub.adapter;

import java.time.InstantSource;
import java.util.Optional;

import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.board.jdbc.BoardMappings;
import org.minwonhub.adapter.board.jdbc.JdbcBoards;
import org.minwonhub.adapter.board.jdbc.Reservations;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.ReservedIds;

/**
 * Opens the board that the configuration describes.
 */
public final class Boards {

	private Boards() {
	}

	public static Board open(AdapterConfig config, AdapterStore store, InstantSource clock) {
		ReservedIds reserved = store.reservedIds();
		Reservations reservations = new Reservations() {

			@Override
			public Optional<String> find(String reference) {
				return reserved.find(reference);
			}

			@Override
			public void keep(String reference, String id) {
				reserved.keep(reference, id);
			}

		};
		return JdbcBoards.open(BoardMappings.of(config.board(), config.folder()), reservations, clock);
	}

}
