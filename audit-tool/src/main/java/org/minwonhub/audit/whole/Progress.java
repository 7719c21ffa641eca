package org.minwonhub.audit.whole;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.text.Texts;

/** Tells a person every few seconds how far it is, or says nothing. */
public final class Progress {

	/** Says nothing. */
	public static final Progress NONE = new Progress(null, Texts.english(), () -> Instant.EPOCH);

	private static final Duration PACE = Duration.ofSeconds(2);

	private static final int STEP = 4096;

	private final @Nullable PrintWriter err;

	private final Texts texts;

	private final InstantSource clock;

	private Instant begun = Instant.EPOCH;

	private Instant told = Instant.EPOCH;

	private long from;

	private long size;

	public Progress(@Nullable PrintWriter err, Texts texts, InstantSource clock) {
		this.err = err;
		this.texts = texts;
		this.clock = clock;
	}

	void begin(long start, long whole) {
		this.from = start;
		this.size = whole;
		this.begun = this.clock.instant();
		this.told = this.begun;
	}

	void reached(long index) {
		if (this.err != null && index % STEP == 0) {
			Instant now = this.clock.instant();
			if (Duration.between(this.told, now).compareTo(PACE) >= 0) {
				this.told = now;
				tell(this.err, index, now);
			}
		}
	}

	void end() {
		if (this.err != null) {
			tell(this.err, this.size, this.clock.instant());
		}
	}

	private void tell(PrintWriter target, long index, Instant now) {
		long millis = Math.max(1, Duration.between(this.begun, now).toMillis());
		target.println(this.texts.get("progress", (this.size > 0) ? index * 100 / this.size : 100, index, this.size,
				(index - this.from) * 1000 / millis));
		target.flush();
	}

}
