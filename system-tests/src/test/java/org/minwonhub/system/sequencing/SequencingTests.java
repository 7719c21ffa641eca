package org.minwonhub.system.sequencing;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.minwonhub.system.Folders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes of one hub, killed while they work on the same log.
 */
class SequencingTests {

	@Test
	void whatHasAReceiptStandsInTheLogOnceWhicheverNodeDies() throws Exception {
		assertThat(new SequencingCampaign(2, new Random(), System.out).run(Folders.fresh(SequencingTests.class)))
			.isEmpty();
	}

}
