package org.minwonhub.adapter;

import java.io.UncheckedIOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Something that is done again and again: a store that does not answer once must not end
 * it for good.
 */
record Chore(Runnable work) implements Runnable {

	private static final Logger logger = LoggerFactory.getLogger(Chore.class);

	@Override
	public void run() {
		try {
			this.work.run();
		}
		catch (DataAccessException | UncheckedIOException ex) {
			logger.error("Store or disk do not answer; the work is done again later", ex);
		}
	}

}
