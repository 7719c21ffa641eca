package org.minwonhub.hub.exchange;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class H2EvidenceTests extends EvidenceContract {

	/**
	 * What a message weighs in the file, with the parts that it names, is several times
	 * that.
	 */
	private static final long BYTES_HELD = 4000;

	private static final int MANY = 2500;

	@Override
	List<String> database() {
		return List.of();
	}

	/**
	 * A file of 10,000 messages is handed out by a server that serves everybody else
	 * meanwhile. The directory of a ZIP file, six files for each, is what remains.
	 */
	@Test
	void ofEachMessageNextToNothingStaysInMemory() throws Exception {
		long each = heldFor(MANY) / MANY;
		assertThat(each).as("bytes for each message").isLessThan(BYTES_HELD);
	}

}
