package org.minwonhub.adapter;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.config.Mail;
import org.minwonhub.adapter.enrolment.EnrolledKey;
import org.minwonhub.adapter.enrolment.Renewal;
import org.minwonhub.adapter.exchange.Backoff;
import org.minwonhub.adapter.exchange.DeliveryCheck;
import org.minwonhub.adapter.exchange.MailboxReceiver;
import org.minwonhub.adapter.exchange.OutboxSender;
import org.minwonhub.adapter.exchange.Recovery;
import org.minwonhub.adapter.hub.HubConnection;
import org.minwonhub.adapter.killpoint.KillPoints;
import org.minwonhub.adapter.notify.MailSender;
import org.minwonhub.adapter.notify.OfficerMails;
import org.minwonhub.adapter.status.ControlServer;
import org.minwonhub.adapter.status.StatusReport;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.sync.BoardWatch;
import org.minwonhub.adapter.witness.LogWitness;
import org.minwonhub.adapter.witness.ProofWatch;

/**
 * A running adapter. The store is opened first and closed last: it keeps a second adapter
 * out.
 */
public final class Adapter implements AutoCloseable {

	private static final Duration CHORES_EVERY = Duration.ofMinutes(10);

	private static final Duration MAIL_EVERY = Duration.ofSeconds(5);

	private static final Duration PROOFS_EVERY = Duration.ofSeconds(5);

	private static final Duration RECOVERY_EVERY = Duration.ofSeconds(2);

	/** A long poll that is still open must not keep the program from stopping. */
	private static final long SECONDS_TO_STOP = 2;

	private final AdapterStore store;

	private final Board board;

	private final BoardWatch watch;

	private final OutboxSender sender;

	private final MailboxReceiver receiver;

	private final Renewal renewal;

	private final ControlServer control;

	private final CamelContext camel = new DefaultCamelContext();

	private final ScheduledExecutorService chores = Executors.newSingleThreadScheduledExecutor();

	private final ScheduledExecutorService proofs = Executors.newSingleThreadScheduledExecutor();

	private final ScheduledExecutorService recoveries = Executors.newSingleThreadScheduledExecutor();

	private final ScheduledExecutorService mailing = Executors.newSingleThreadScheduledExecutor();

	private Adapter(AdapterConfig config, DataFolder data, EnrolledKey key, AdapterStore store, Clock clock,
			SecureRandom random, KillPoints killPoints) throws Exception {
		this.store = store;
		this.board = Boards.open(config, store, clock);
		Lock writeTurn = new ReentrantLock();
		Backoff backoff = new Backoff(random, config.timing().longestPause());
		HubConnection hub = new HubConnection(config.hub(), config.participant(), key.identity(), key.authority(),
				clock, random);
		this.watch = new BoardWatch(config, store, this.board, writeTurn, clock, random, killPoints);
		this.sender = new OutboxSender(config.participant(), store, hub, this.board, data.filesOut(), backoff, clock,
				killPoints);
		Recovery recovery = new Recovery(store, hub, this.sender, clock);
		this.receiver = new MailboxReceiver(config, store, hub, this.board,
				new DeliveryCheck(config.participant(), key.authority()),
				new LogWitness(config.participant(), data.path(), store, clock, random),
				new OfficerMails(config, store, clock), data.filesIn(), writeTurn, this.sender::wake, recovery::ask,
				backoff, clock, random, killPoints);
		this.renewal = new Renewal(data.keys(), key, hub, clock, random, killPoints);
		StatusReport report = new StatusReport(config.participant(), store, clock).running(this.watch::health,
				this.receiver::contact, () -> this.renewal.current().identity().certificate());
		this.control = new ControlServer(data.path(), report, store, this.sender::wake, clock, random);
		Mail mail = config.mail();
		if (mail != null) {
			MailSender mails = new MailSender(mail, store, clock);
			every(this.mailing, MAIL_EVERY, mails::sendDue);
		}
		every(this.chores, CHORES_EVERY, this.renewal::renewIfDue);
		every(this.chores, CHORES_EVERY, new Housekeeping(store, this.sender, config.timing().keep(), clock)::tidy);
		every(this.proofs, PROOFS_EVERY, new ProofWatch(store, hub, data.path(), recovery::isUnderWay, clock)::look);
		every(this.recoveries, RECOVERY_EVERY, recovery::look);
		routes(config);
	}

	/**
	 * Starts all; fails before anything is read or sent if something needed is missing.
	 */
	public static Adapter start(AdapterConfig config, DataFolder data, EnrolledKey key, KillPoints killPoints)
			throws Exception {
		Files.createDirectories(data.path());
		AdapterStore store = AdapterStore.open(data.path(), data.password());
		boolean started = false;
		try {
			Adapter adapter = new Adapter(config, data, key, store, Clock.systemUTC(), new SecureRandom(), killPoints);
			started = true;
			return adapter;
		}
		finally {
			if (!started) {
				store.close();
			}
		}
	}

	/** The two directions. */
	private void routes(AdapterConfig config) throws Exception {
		this.camel.getShutdownStrategy().setTimeout(SECONDS_TO_STOP);
		this.camel.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
		this.camel.addRoutes(new ExchangeRoutes(config.timing().scan(), this.watch, this.sender, this.receiver));
		this.sender.start();
		this.camel.start();
	}

	@Override
	public void close() {
		this.control.close();
		this.receiver.close();
		this.camel.stop();
		this.mailing.shutdownNow();
		this.proofs.shutdownNow();
		this.recoveries.shutdownNow();
		this.chores.shutdownNow();
		this.sender.close();
		this.board.close();
		this.store.close();
	}

	private static void every(ScheduledExecutorService executor, Duration pause, Runnable chore) {
		ScheduledFuture<?> unused = executor.scheduleWithFixedDelay(new Chore(chore), 0, pause.toMillis(),
				TimeUnit.MILLISECONDS);
	}

}
