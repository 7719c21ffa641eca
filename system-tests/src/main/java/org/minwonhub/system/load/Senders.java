package org.minwonhub.system.load;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PinnedTrust;
import org.minwonhub.security.PkixTrust;
import org.minwonhub.security.SignerTrust;
import org.minwonhub.security.Thumbprints;
import org.minwonhub.system.client.Participant;

/**
 * All clients together. The first thing that goes wrong ends the measurement: a figure
 * over failed calls would say nothing.
 */
final class Senders {

	private final List<Sender> senders;

	/** Of this process; no origin is ever used twice. */
	private final AtomicInteger origin = new AtomicInteger();

	Senders(List<Participant> participants, ClientJob job, X509Certificate trusted) {
		SecureRandom random = new SecureRandom();
		EnvelopeVerifier verifier = new EnvelopeVerifier(trust(trusted));
		String text = Texts.complaint(participants.get(0), job.bytes());
		this.senders = participants.stream()
			.map((participant) -> new Sender(participant, random, verifier, new Post(job.address() + job.service()),
					text))
			.toList();
	}

	/** Each client sends its next complaint as soon as it has the receipt of the last. */
	List<Sender.Submitted> atOnce(int count, IntFunction<String> agency) {
		return send(count, agency, (number) -> {
		});
	}

	/** Complaints are sent at their times, however long earlier ones take. */
	List<Sender.Submitted> paced(int count, int rate, IntFunction<String> agency) {
		long start = System.nanoTime();
		return send(count, agency, (number) -> waitUntil(start + number * 1_000_000_000L / rate));
	}

	private List<Sender.Submitted> send(int count, IntFunction<String> agency, Pace pace) {
		AtomicInteger next = new AtomicInteger();
		ExecutorService threads = Executors.newFixedThreadPool(this.senders.size());
		try {
			List<Future<List<Sender.Submitted>>> results = new ArrayList<>();
			for (Sender sender : this.senders) {
				results.add(threads.submit(() -> {
					List<Sender.Submitted> submitted = new ArrayList<>();
					for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
						pace.await(number);
						submitted.add(sender.submit(agency.apply(number), "load-" + this.origin.incrementAndGet()));
					}
					return submitted;
				}));
			}
			return results.stream().flatMap(Senders::result).toList();
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static Stream<Sender.Submitted> result(Future<List<Sender.Submitted>> result) {
		try {
			return result.get().stream();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("A client failed", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	private static void waitUntil(long time) {
		for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
			LockSupport.parkNanos(left);
		}
	}

	/** An authority's certificate stands for all that it issued, any other for itself. */
	private static SignerTrust trust(X509Certificate trusted) {
		return (trusted.getBasicConstraints() >= 0) ? new PkixTrust(List.of(trusted), List.of(), List.of())
				: new PinnedTrust(Set.of(Thumbprints.sha256(trusted)));
	}

	@FunctionalInterface
	private interface Pace {

		void await(int number);

	}

}
