package org.minwonhub.system.load;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.minwonhub.security.EnvelopeVerifier;
import org.minwonhub.security.PkixTrust;
import org.minwonhub.security.SecurityRefusal;
import org.minwonhub.system.client.Messages;
import org.minwonhub.system.client.Participant;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.Envelope;
import org.minwonhub.xsd.mailbox.ReceiveMessages;

/**
 * Agencies that do what an adapter does, without a board: poll, verify the hub's
 * assignment and each originator's envelope, acknowledge, poll again.
 */
final class Recipients implements AutoCloseable {

	private static final int MOST_AT_A_TIME = 10;

	private static final int WAIT_SECONDS = 2;

	private static final InstantSource CLOCK = InstantSource.system();

	private final EnvelopeVerifier verifier;

	private final List<Participant> participants;

	private final ExecutorService threads;

	private final List<Future<?>> loops = new ArrayList<>();

	/** Nanoseconds from acceptance, by delivery: what came twice counts once. */
	private final Set<Delivered> delivered = ConcurrentHashMap.newKeySet();

	private volatile boolean closed;

	Recipients(List<Participant> participants, X509Certificate authority) {
		this.verifier = new EnvelopeVerifier(new PkixTrust(List.of(authority), List.of(), List.of()));
		this.participants = participants;
		this.threads = Executors.newFixedThreadPool(participants.size());
		participants.forEach((participant) -> this.loops.add(this.threads.submit(() -> {
			while (!this.closed) {
				take(participant);
			}
			return null;
		})));
	}

	/** Whom the numbered complaint goes to: each in turn. */
	String agency(int number) {
		return this.participants.get(number % this.participants.size()).uri();
	}

	/** Waits until so many were delivered and acknowledged, and forgets them. */
	long[] await(int count, Duration limit) {
		Awaitility.await(count + " deliveries").atMost(limit).pollInterval(Duration.ofMillis(20)).until(() -> {
			for (Future<?> loop : this.loops) {
				if (loop.isDone()) {
					loop.get();
				}
			}
			return this.delivered.size() >= count;
		});
		long[] times = this.delivered.stream().mapToLong(Delivered::nanos).toArray();
		if (times.length != count) {
			throw new IllegalStateException(times.length + " deliveries instead of " + count);
		}
		this.delivered.clear();
		return times;
	}

	private void take(Participant agency) throws HubFaultMessage, SecurityRefusal {
		ReceiveMessages request = Messages.receive(agency, MOST_AT_A_TIME, WAIT_SECONDS);
		List<Delivery> deliveries = agency.mailbox().receiveMessages(request).getDelivery();
		if (deliveries.isEmpty()) {
			return;
		}
		List<Delivered> here = new ArrayList<>();
		for (Delivery delivery : deliveries) {
			Envelope envelope = delivery.getEnvelope().get(0);
			this.verifier.verifyAsOf(envelope.getContent(), envelope.getReceivedAt().toInstant());
			here.add(new Delivered(delivery.getDeliveryId(),
					Duration.between(envelope.getReceivedAt().toInstant(), CLOCK.instant()).toNanos()));
		}
		agency.mailbox().acknowledgeMessages(Messages.processed(agency, deliveries.toArray(Delivery[]::new)));
		this.delivered.addAll(here);
	}

	@Override
	public void close() {
		this.closed = true;
		this.threads.shutdown();
		for (Future<?> loop : this.loops) {
			try {
				loop.get();
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException("A recipient failed", ex.getCause());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private record Delivered(String delivery, long nanos) {
	}

}
