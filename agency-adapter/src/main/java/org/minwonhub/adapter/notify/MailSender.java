package org.minwonhub.adapter.notify;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.minwonhub.adapter.config.Mail;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.Mails.QueuedMail;

/**
 * Sends queued mails. It runs apart from the exchange: a mail server that is slow or dead
 * delays nothing but mail.
 */
public final class MailSender {

	private static final int AT_ONCE = 20;

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

	private static final int DOUBLINGS = 7;

	private static final String TIMEOUT_MILLIS = "20000";

	private static final Logger logger = LoggerFactory.getLogger(MailSender.class);

	private final Mail mail;

	private final AdapterStore store;

	private final InstantSource clock;

	private final Session session;

	public MailSender(Mail mail, AdapterStore store, InstantSource clock) {
		this.mail = mail;
		this.store = store;
		this.clock = clock;
		this.session = Session.getInstance(properties(mail));
	}

	/** Tries every mail whose time has come, once. */
	public void sendDue() {
		for (QueuedMail queued : this.store.mails().due(this.clock.millis(), AT_ONCE)) {
			try {
				Transport.send(message(queued));
				this.store.mails().sent(queued.id());
			}
			catch (MessagingException ex) {
				logger.warn("Mail {} has to wait: {}", queued.uniqueKey(), ex.getClass().getSimpleName());
				long pause = FIRST_PAUSE.toMillis() << Math.min(queued.attempts(), DOUBLINGS);
				this.store.mails()
					.postponed(queued.id(), this.clock.millis() + Math.min(pause, LONGEST_PAUSE.toMillis()),
							ex.getClass().getSimpleName());
			}
		}
	}

	/** Opens and closes a connection to the mail server. */
	public void check() throws MessagingException {
		try (Transport transport = this.session.getTransport("smtp")) {
			transport.connect();
		}
	}

	private MimeMessage message(QueuedMail queued) throws MessagingException {
		MimeMessage message = new MimeMessage(this.session);
		message.setFrom(new InternetAddress(this.mail.from()));
		message.setRecipient(Message.RecipientType.TO, new InternetAddress(queued.recipient()));
		message.setSubject(queued.subject(), "UTF-8");
		message.setText(queued.body(), "UTF-8");
		message.setHeader("Auto-Submitted", "auto-generated");
		return message;
	}

	private static Properties properties(Mail mail) {
		Properties properties = new Properties();
		properties.setProperty("mail.transport.protocol", "smtp");
		properties.setProperty("mail.smtp.host", mail.host());
		properties.setProperty("mail.smtp.port", String.valueOf(mail.port()));
		properties.setProperty("mail.smtp.starttls.enable", String.valueOf(mail.startTls()));
		properties.setProperty("mail.smtp.starttls.required", String.valueOf(mail.startTls()));
		properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
		properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
		properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
		properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
		return properties;
	}

}
