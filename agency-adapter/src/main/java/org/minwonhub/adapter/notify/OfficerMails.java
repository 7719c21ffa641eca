package org.minwonhub.adapter.notify;

import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.config.Mail;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.text.Texts;

/**
 * Tells a category's officer by e-mail that something waits on the board. A mail holds
 * the application number, the category and a link, and nothing that a petitioner wrote.
 */
public final class OfficerMails {

	private static final Texts KOREAN = Texts.korean();

	private final AdapterConfig config;

	private final AdapterStore store;

	private final InstantSource clock;

	public OfficerMails(AdapterConfig config, AdapterStore store, InstantSource clock) {
		this.config = config;
		this.store = store;
		this.clock = clock;
	}

	/** Queues the mail about a received complaint; part of the caller's transaction. */
	public void received(String deliveryId, String applicationNumber, @Nullable String category, String boardKey) {
		queue("received", deliveryId, applicationNumber, category, boardKey);
	}

	/** Queues the mail about a complaint that the petitioner withdrew. */
	public void withdrawn(String deliveryId, String applicationNumber, @Nullable String category, String boardKey) {
		queue("withdrawn", deliveryId, applicationNumber, category, boardKey);
	}

	private void queue(String what, String deliveryId, String applicationNumber, @Nullable String category,
			String boardKey) {
		Mail mail = this.config.mail();
		String recipient = (mail != null) ? mail.officerFor(category) : null;
		if (recipient == null) {
			return;
		}
		String shown = (category != null) ? category : KOREAN.get("mail.no-category");
		String link = this.config.link(boardKey);
		this.store.mails()
			.add(what + ":" + deliveryId, recipient, KOREAN.get("mail." + what + ".subject", applicationNumber),
					KOREAN.get("mail." + what + ".body", applicationNumber, shown,
							(link != null) ? link : KOREAN.get("mail.no-link", boardKey)),
					this.clock.millis());
	}

}
