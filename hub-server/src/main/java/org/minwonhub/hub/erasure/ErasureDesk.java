package org.minwonhub.hub.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.minwonhub.hub.erasure.ErasureProblem.Code;
import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.mailbox.ComplaintLock;
import org.minwonhub.hub.site.IdSource;
import org.minwonhub.hub.site.KillPoint;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;

import org.springframework.stereotype.Component;

/**
 * Where one person asks for an erasure and another decides. All decisions about a
 * complaint are made under its row's lock, so of two at once only one counts. When
 * {@link #approve} returns, nobody can read the content through the hub any more, and its
 * keys are destroyed: at once, or as soon as the vault can be written.
 */
@Component
public class ErasureDesk {

	private final ErasureStore store;

	private final Wiping wiping;

	private final KeyDestruction destruction;

	private final ComplaintLock lock;

	private final Transactions transactions;

	private final DatabaseClock clock;

	private final IdSource ids;

	private final AdministrationLog log;

	ErasureDesk(ErasureStore store, Wiping wiping, KeyDestruction destruction, ComplaintLock lock,
			Transactions transactions, DatabaseClock clock, IdSource ids, AdministrationLog log) {
		this.store = store;
		this.wiping = wiping;
		this.destruction = destruction;
		this.lock = lock;
		this.transactions = transactions;
		this.clock = clock;
		this.ids = ids;
		this.log = log;
	}

	public List<Erasure> newest(int most) {
		return this.store.newest(most);
	}

	public Erasure find(long number) {
		return this.store.find(number)
			.orElseThrow(() -> new ErasureProblem(Code.ERASURE_UNKNOWN, Long.toString(number)));
	}

	public List<Erasure> ofComplaint(UUID complaint) {
		return this.store.ofComplaint(complaint);
	}

	public List<ErasureHolder> holders(Erasure erasure) {
		return this.store.holders(erasure.id());
	}

	public boolean isHeld(UUID complaint) {
		return this.store.isHeld(complaint);
	}

	/**
	 * @param complaint an existing one
	 * @param by the account of who asks
	 * @param why one line for the record, without personal data
	 * @return the request's number
	 */
	public long request(UUID complaint, String basis, String why, String by) {
		String code = ErasureBasis.of(basis)
			.orElseThrow(() -> new ErasureProblem(Code.ERASURE_BASIS_UNKNOWN, basis))
			.code();
		UUID id = this.ids.next();
		return this.transactions.durably(() -> {
			this.lock.hold(complaint);
			if (this.store.isOpen(complaint)) {
				throw new ErasureProblem(Code.ERASURE_EXISTS, "");
			}
			requireNoHold(complaint);
			this.store.request(id, complaint, code, why, by, this.clock.now());
			this.log.record("ERASURE_REQUESTED", Urn.of(complaint), Map.of("basis", code, "why", why));
			return this.store.find(id).orElseThrow().number();
		});
	}

	/** Erases; the approver is another person than who asked. */
	public void approve(long number, String by, String why) {
		this.transactions.durably(() -> {
			Erasure erasure = decide(number, "APPROVED", by, why);
			requireNoHold(erasure.complaint());
			this.wiping.wipe(erasure);
		});
		KillPoint.AFTER_ERASURE_COMMIT.pass();
		this.destruction.finish();
	}

	public void refuse(long number, String by, String why) {
		this.transactions.durably(() -> {
			Erasure erasure = decide(number, "REFUSED", by, why);
			this.log.record("ERASURE_REFUSED", Urn.of(erasure.complaint()), Map.of("why", why));
		});
	}

	/** Keeps everything of a complaint, whatever is asked for, until it is released. */
	public void hold(UUID complaint, String by, String why) {
		this.transactions.durably(() -> {
			this.lock.hold(complaint);
			this.store.hold(complaint, by, why, this.clock.now());
			this.log.record("LEGAL_HOLD", Urn.of(complaint), Map.of("why", why));
		});
	}

	public void release(UUID complaint, String by, String why) {
		this.transactions.durably(() -> {
			this.lock.hold(complaint);
			if (!this.store.release(complaint, by, why, this.clock.now())) {
				throw new ErasureProblem(Code.HOLD_UNKNOWN, "");
			}
			this.log.record("LEGAL_HOLD_RELEASED", Urn.of(complaint), Map.of("why", why));
		});
	}

	private Erasure decide(long number, String state, String by, String why) {
		Erasure asked = find(number);
		this.lock.hold(asked.complaint());
		Instant now = this.clock.now();
		if (asked.requestedBy().equals(by)) {
			throw new ErasureProblem(Code.ERASURE_SAME_PERSON, by);
		}
		if (!this.store.decide(asked.id(), state, by, why, now)) {
			throw new ErasureProblem(Code.ERASURE_DECIDED, Long.toString(number));
		}
		return this.store.find(asked.id()).orElseThrow();
	}

	private void requireNoHold(UUID complaint) {
		if (this.store.isHeld(complaint)) {
			throw new ErasureProblem(Code.ERASURE_HELD, "");
		}
	}

}
