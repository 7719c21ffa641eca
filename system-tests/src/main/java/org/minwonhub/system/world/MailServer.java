package org.minwonhub.system.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import org.minwonhub.system.process.Ports;

/**
 * An SMTP server on loopback that keeps what it gets.
 */
public final class MailServer implements AutoCloseable {

	private final GreenMail server = new GreenMail(
			new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	public MailServer() {
		this.server.start();
	}

	public int port() {
		return this.server.getSmtp().getPort();
	}

	/** The mails so far, each as all of its text: headers, subject and body, decoded. */
	public List<String> mails() {
		List<String> mails = new ArrayList<>();
		for (MimeMessage mail : this.server.getReceivedMessages()) {
			mails.add(text(mail));
		}
		return mails;
	}

	private static String text(MimeMessage mail) {
		try {
			ByteArrayOutputStream raw = new ByteArrayOutputStream();
			mail.writeTo(raw);
			return mail.getSubject() + "\n" + mail.getContent() + "\n"
					+ MimeUtility.decodeText(raw.toString(StandardCharsets.UTF_8));
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("A mail that cannot be read", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
