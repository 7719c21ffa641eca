package org.minwonhub.hub.exchange;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;

/**
 * Swallows what is written, and looks now and then how much memory is held meanwhile.
 */
final class HeldMemory extends OutputStream {

	private static final long EACH = 8L << 20;

	private long written;

	private long next = EACH;

	private long first = -1;

	private long most;

	@Override
	public void write(int value) {
		count(1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) {
		count(length);
	}

	private void count(int length) {
		this.written += length;
		if (this.first < 0 || this.written >= this.next) {
			look();
			this.next = this.written + EACH;
		}
	}

	/** The end is near: nothing was let go yet. */
	@Override
	public void flush() {
		look();
	}

	private void look() {
		System.gc();
		System.gc();
		long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
		if (this.first < 0) {
			this.first = used;
		}
		this.most = Math.max(this.most, used - this.first);
	}

	long written() {
		return this.written;
	}

	/** The most that was held beyond what was held at the beginning. */
	long most() {
		return this.most;
	}

}
