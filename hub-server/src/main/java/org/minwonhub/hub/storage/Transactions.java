package org.minwonhub.hub.storage;

import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The hub's transactions. What a call returns may be told to others: everything it wrote,
 * and everything of other transactions that it read, is on the disk by then.
 */
public class Transactions {

	private final TransactionTemplate template;

	private final Durability durability;

	public Transactions(PlatformTransactionManager manager, Durability durability) {
		this.template = new TransactionTemplate(manager);
		this.durability = durability;
	}

	/** Does the work in one transaction and returns when its effect is durable. */
	public <T> T durably(Supplier<T> work) {
		T result = Objects.requireNonNull(this.template.execute(status -> work.get()));
		this.durability.await();
		return result;
	}

	/** Does the work in one transaction and returns when its effect is durable. */
	public void durably(Runnable work) {
		durably(() -> {
			work.run();
			return Boolean.TRUE;
		});
	}

	/** Runs an action after the transaction around the caller has committed. */
	public static void afterCommit(Runnable action) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				action.run();
			}
		});
	}

}
