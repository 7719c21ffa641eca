package org.minwonhub.system.load;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PercentilesTests {

	@Test
	void nothingThatWasMeasuredIsLeftOut() {
		long[] times = LongStream.rangeClosed(1, 200).map((millis) -> (201 - millis) * 1_000_000).toArray();

		assertThat(Percentiles.of(times)).isEqualTo(new Percentiles(100, 198, 200));
		assertThat(Percentiles.of(new long[] { 7_000_000 })).isEqualTo(new Percentiles(7, 7, 7));
	}

}
