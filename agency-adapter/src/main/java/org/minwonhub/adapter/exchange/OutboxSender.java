package org.minwonhub.adapter.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.hub.HubCallException;
import org.minwonhub.adapter.hub.HubConnection;
import org.minwonhub.adapter.hub.Troubles;
import org.minwonhub.adapter.killpoint.KillPoints;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.OutboxMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

/**
 * Sends what waits in the outbox: within a lane one after the other, different lanes side
 * by side, so that no complaint waits for another.
 */
public final class OutboxSender implements AutoCloseable {

	private static final int SIDE_BY_SIDE = 4;

	private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Logger logger = LoggerFactory.getLogger(OutboxSender.class);

	private final AdapterStore store;

	private final Sending sending;

	private final Spool spool;

	private final InstantSource clock;

	private final HubSilence silence;

	private final Pause pause = new Pause();

	private final Set<String> lanesInFlight = ConcurrentHashMap.newKeySet();

	private final ExecutorService workers = Executors.newFixedThreadPool(SIDE_BY_SIDE);

	private final Thread dispatcher = new Thread(this::run, "outbox");

	public OutboxSender(String participant, AdapterStore store, HubConnection hub, Board board, Path spoolFolder,
			Backoff backoff, InstantSource clock, KillPoints killPoints) {
		this.store = store;
		this.clock = clock;
		this.silence = new HubSilence(backoff);
		this.spool = new Spool(spoolFolder);
		this.sending = new Sending(store, hub, new PartSource(board, store, this.spool),
				new PartUpload(hub, store, this.spool, killPoints), new Completion(participant, store, clock),
				new FiledBefore(participant, store, hub, clock), backoff, this.silence, clock, killPoints);
	}

	public void start() {
		this.dispatcher.start();
	}

	/** Something new may wait. */
	public void wake() {
		this.pause.wake();
	}

	/** Puts the parts of a message that a restored hub lost. */
	void putParts(long outboxId) throws HubCallException, IOException {
		this.sending.putParts(outboxId);
	}

	/** Fetches a new receipt for a message that the hub has. */
	void fetchReceipt(OutboxMessage message) throws HubCallException {
		this.sending.fetchReceipt(message);
	}

	/** Forgets files that no message of the outbox names any more. */
	public void tidy() {
		this.spool.forgetAllBut(this.store.parts().names());
	}

	@Override
	public void close() {
		this.pause.stop();
		Pause.shutDown(this.workers, PATIENCE);
		try {
			this.dispatcher.join(PATIENCE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		while (this.pause.await(dispatch())) {
			logger.trace("Looking into the outbox again");
		}
	}

	/**
	 * @return how long there will be nothing to do
	 */
	private Duration dispatch() {
		try {
			long now = this.clock.millis();
			int side = this.silence.mayTry(now, SIDE_BY_SIDE);
			if (this.lanesInFlight.size() < side) {
				for (OutboxMessage message : this.store.outbox().due(now, side + this.lanesInFlight.size())) {
					if (this.lanesInFlight.size() < side && this.lanesInFlight.add(message.lane())) {
						this.workers.execute(() -> attempt(message));
					}
				}
			}
			return untilNext(now);
		}
		catch (DataAccessException ex) {
			logger.error("The store does not answer; the outbox waits", ex);
			return LONGEST_SLEEP;
		}
	}

	private Duration untilNext(long now) {
		long next = this.store.outbox().nextDueAfter(now).map((due) -> due - now).orElse(LONGEST_SLEEP.toMillis());
		long quiet = this.silence.left(now);
		return Duration.ofMillis(Math.min((quiet > 0) ? quiet : next, LONGEST_SLEEP.toMillis()));
	}

	private void attempt(OutboxMessage message) {
		try {
			this.sending.attempt(this.store.outbox().get(message.id()));
		}
		catch (DataAccessException ex) {
			logger.error("The store does not answer; message {} is tried again", message.messageId(), ex);
		}
		catch (RuntimeException ex) {
			// A fault of this program: it must be seen, and must not spin.
			logger.error("Message {} cannot be handled", message.messageId(), ex);
			this.sending.postpone(message, Troubles.of(Troubles.ADAPTER_ERROR, ex.getClass().getSimpleName()));
		}
		finally {
			this.lanesInFlight.remove(message.lane());
			this.pause.wake();
		}
	}

}
