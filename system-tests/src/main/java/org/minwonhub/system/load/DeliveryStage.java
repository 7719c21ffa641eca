package org.minwonhub.system.load;

import java.time.Duration;

/**
 * Complaints come at a steady rate that leaves the hub air, and agencies fetch them by
 * long poll: what is measured is how soon a complaint is where it is handled.
 */
final class DeliveryStage {

	static final String NAME = "deliveries";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Senders senders;

	private final Recipients recipients;

	private final ClientJob job;

	DeliveryStage(Senders senders, Recipients recipients, ClientJob job) {
		this.senders = senders;
		this.recipients = recipients;
		this.job = job;
	}

	void run(Gate gate) {
		int warmUp = warmUp(this.job.warmUp());
		this.senders.atOnce(warmUp, this.recipients::agency);
		this.recipients.await(warmUp, PATIENCE);
		gate.await(NAME);
		Duration cpu = CpuTime.of(ProcessHandle.current());
		this.senders.paced(this.job.deliveries(), this.job.rate(), this.recipients::agency);
		long[] times = this.recipients.await(this.job.deliveries(), PATIENCE);
		Duration used = CpuTime.of(ProcessHandle.current()).minus(cpu);
		gate.tell(NAME, new Result(times.length, Percentiles.of(times), used.toNanos() / 1e6));
	}

	/** Fewer than before: acceptance, which is a part of the way, is warm already. */
	static int warmUp(int submissions) {
		return Math.max(1, submissions / 4);
	}

	/**
	 * @param messages delivered and acknowledged
	 * @param afterAcceptanceMillis from the receipt's {@code receivedAt} to the verified
	 * assignment and envelope in the recipient's hands
	 * @param clientCpuMillis of senders and recipients, for all of them
	 */
	record Result(int messages, Percentiles afterAcceptanceMillis, double clientCpuMillis) {
	}

}
