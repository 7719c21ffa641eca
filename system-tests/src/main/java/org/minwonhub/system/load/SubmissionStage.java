package org.minwonhub.system.load;

import java.time.Duration;
import java.util.List;

/**
 * Clients submit as fast as they get receipts, to an agency that fetches nothing: what is
 * measured is acceptance alone.
 */
final class SubmissionStage {

	static final String NAME = "submissions";

	private final Senders senders;

	private final ClientJob job;

	SubmissionStage(Senders senders, ClientJob job) {
		this.senders = senders;
		this.job = job;
	}

	void run(Gate gate) {
		this.senders.atOnce(this.job.warmUp(), (number) -> ClientJob.SLEEPING_AGENCY);
		gate.await(NAME);
		Duration cpu = CpuTime.of(ProcessHandle.current());
		long start = System.nanoTime();
		List<Sender.Submitted> submitted = this.senders.atOnce(this.job.messages(),
				(number) -> ClientJob.SLEEPING_AGENCY);
		long nanos = System.nanoTime() - start;
		Duration used = CpuTime.of(ProcessHandle.current()).minus(cpu);
		gate.tell(NAME, new Result(submitted.size(), nanos / 1e9, times(submitted), used.toNanos() / 1e6,
				submitted.get(0).sent(), submitted.get(0).received()));
	}

	private static Percentiles times(List<Sender.Submitted> submitted) {
		return Percentiles.of(submitted.stream().mapToLong(Sender.Submitted::nanos).toArray());
	}

	/**
	 * @param messages each with a verified receipt
	 * @param seconds for all of them
	 * @param answerMillis from sending a message to its verified receipt
	 * @param clientCpuMillis of the clients' process for all of them
	 * @param sentBytes a signed message
	 * @param receivedBytes a signed answer
	 */
	record Result(int messages, double seconds, Percentiles answerMillis, double clientCpuMillis, int sentBytes,
			int receivedBytes) {
	}

}
