package org.minwonhub.adapter.exchange;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.hub.HubCallException;
import org.minwonhub.adapter.hub.HubConnection;
import org.minwonhub.adapter.killpoint.KillPoints;
import org.minwonhub.adapter.message.MessageIds;
import org.minwonhub.adapter.notify.OfficerMails;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.Trouble;
import org.minwonhub.adapter.witness.LogWitness;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.Evidence;
import org.minwonhub.xsd.mailbox.ReceiveMessagesResponse;
import org.minwonhub.xsd.mailbox.Witness;

/**
 * Takes deliveries from the hub's mailbox by long poll, one poll at a time, and works on
 * several deliveries side by side. The hub hands over no second delivery of a complaint
 * before the first is acknowledged, so different deliveries never wait for each other.
 */
public final class MailboxReceiver implements AutoCloseable {

	private static final int SIDE_BY_SIDE = 4;

	/** Enough to keep the workers busy, few enough to end within their lease. */
	private static final int MOST_IN_HAND = 16;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Logger logger = LoggerFactory.getLogger(MailboxReceiver.class);

	private final HubConnection hub;

	private final DeliveryWork work;

	private final LogWitness witness;

	private final Runnable afterWork;

	private final Runnable afterSilence;

	private final int waitSeconds;

	private final Backoff backoff;

	private final InstantSource clock;

	private final Pause pause = new Pause();

	private final Set<String> inHand = ConcurrentHashMap.newKeySet();

	private final ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE);

	/** After a start and after silence, what became of the log is asked at once. */
	private boolean settled;

	private int failures;

	private volatile Contact contact = new Contact(null, null);

	/**
	 * @param writeTurn held from a write to the board until its link is stored
	 * @param afterWork runs when an acknowledgement may wait in the outbox
	 * @param afterSilence runs when the hub answers for the first time, or again
	 */
	public MailboxReceiver(AdapterConfig config, AdapterStore store, HubConnection hub, Board board,
			DeliveryCheck check, LogWitness witness, OfficerMails mails, Path spoolFolder, Lock writeTurn,
			Runnable afterWork, Runnable afterSilence, Backoff backoff, InstantSource clock, SecureRandom random,
			KillPoints killPoints) {
		this.hub = hub;
		this.witness = witness;
		this.afterWork = afterWork;
		this.afterSilence = afterSilence;
		this.waitSeconds = config.timing().waitSeconds();
		this.backoff = backoff;
		this.clock = clock;
		this.work = new DeliveryWork(store, check, new PartFetch(hub, new Spool(spoolFolder)),
				new Application(config, store, board, mails, clock, killPoints), writeTurn, new MessageIds(random),
				clock, killPoints);
	}

	/** One long poll; after a failure it waits before it returns. */
	public void receive() {
		int room = MOST_IN_HAND - this.inHand.size();
		if (room <= 0) {
			this.pause.await(Duration.ofSeconds(this.waitSeconds + 1L));
			return;
		}
		try {
			Witness word = this.witness.word();
			ReceiveMessagesResponse answer = this.hub.receive(room, this.settled ? this.waitSeconds : 0, word);
			if (!this.settled) {
				this.afterSilence.run();
			}
			this.settled = true;
			this.failures = 0;
			this.contact = new Contact(this.clock.instant(), null);
			Map<String, Evidence> evidence = answer.getEvidence()
				.stream()
				.collect(Collectors.toMap(Evidence::getEvidenceId, Function.identity(), (first, second) -> first));
			answer.getDelivery().forEach((delivery) -> hand(delivery, evidence));
			this.witness.hear(word, answer.getLog());
		}
		catch (HubCallException ex) {
			if (this.failures == 0) {
				logger.warn("The mailbox cannot be read: {}", ex.getMessage());
			}
			this.settled = false;
			this.contact = new Contact(this.contact.at(), ex.trouble());
			this.pause.await(this.backoff.after(this.failures++));
		}
		catch (DataAccessException | UncheckedIOException ex) {
			logger.error("Store or disk do not answer; the log is looked at again with the next call", ex);
			this.pause.await(this.backoff.after(this.failures++));
		}
	}

	public Contact contact() {
		return this.contact;
	}

	@Override
	public void close() {
		this.pause.stop();
		Pause.shutDown(this.workers, PATIENCE);
	}

	private void hand(Delivery delivery, Map<String, Evidence> evidence) {
		if (this.inHand.add(delivery.getDeliveryId())) {
			this.workers.execute(() -> handle(delivery, evidence));
		}
	}

	/** What the store could not take is handed over again after its lease. */
	private void handle(Delivery delivery, Map<String, Evidence> evidence) {
		try {
			this.work.handle(delivery, evidence);
		}
		catch (DataAccessException ex) {
			logger.error("The store does not answer; delivery {} will come again", delivery.getDeliveryId(), ex);
		}
		finally {
			this.inHand.remove(delivery.getDeliveryId());
			this.pause.wake();
			this.afterWork.run();
		}
	}

	/**
	 * @param at when the hub last answered
	 * @param trouble why it does not answer now
	 */
	public record Contact(@Nullable Instant at, @Nullable Trouble trouble) {
	}

}
