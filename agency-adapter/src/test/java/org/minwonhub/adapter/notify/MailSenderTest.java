package org.minwonhub.adapter.notify;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.minwonhub.adapter.config.Mail;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.testing.Configs;
import org.minwonhub.adapter.testing.MovingClock;
import org.minwonhub.xsd.complaint.Handling;

import static org.assertj.core.api.Assertions.assertThat;

class MailSenderTest {

	private final MovingClock clock = new MovingClock(Instant.parse("2026-11-22T03:00:00Z"));

	private final AdapterStore store = AdapterStore.inMemory();

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	@AfterEach
	void stop() {
		this.server.stop();
		this.store.close();
	}

	@Test
	void theCategorysOfficerGetsNumberCategoryAndLink() throws Exception {
		this.server.start();
		Mail mail = mail(this.server.getSmtp().getPort());
		mails(mail).received("urn:uuid:1", "MH-2611-0000017-4", "FUNDING", "12");
		new MailSender(mail, this.store, this.clock).sendDue();
		MimeMessage received = this.server.getReceivedMessages()[0];
		assertThat(received.getAllRecipients()[0]).hasToString("fund@agency.example");
		assertThat(received.getSubject()).isEqualTo("[민원허브] 새 민원 MH-2611-0000017-4");
		assertThat((String) received.getContent()).contains("MH-2611-0000017-4", "FUNDING",
				"https://board.example/?wr_id=12");
		new MailSender(mail, this.store, this.clock).sendDue();
		assertThat(this.server.getReceivedMessages()).hasSize(1);
	}

	@Test
	void oneDeliveryIsOneMailHoweverOftenItIsProcessed() {
		Mail mail = mail(1);
		mails(mail).received("urn:uuid:1", "MH-1", null, "12");
		mails(mail).received("urn:uuid:1", "MH-1", null, "12");
		assertThat(this.store.mails().waiting()).isEqualTo(1);
	}

	@Test
	void aDeadMailServerDelaysTheMailAndLosesNone() throws Exception {
		Mail dead = mail(1);
		mails(dead).received("urn:uuid:1", "MH-1", "FUNDING", "12");
		new MailSender(dead, this.store, this.clock).sendDue();
		assertThat(this.store.mails().due(this.clock.millis(), 10)).isEmpty();
		this.clock.advance(Duration.ofMinutes(1));
		this.server.start();
		new MailSender(mail(this.server.getSmtp().getPort()), this.store, this.clock).sendDue();
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		assertThat(this.store.mails().waiting()).isZero();
	}

	private OfficerMails mails(Mail mail) {
		return new OfficerMails(
				Configs.of(URI.create("http://127.0.0.1:1"), Path.of("/nowhere"), Handling.OWN, false, false, mail),
				this.store, this.clock);
	}

	private static Mail mail(int port) {
		return new Mail("127.0.0.1", port, false, "minwon@agency.example",
				Map.of("FUNDING", "fund@agency.example", "default", "any@agency.example"));
	}

}
