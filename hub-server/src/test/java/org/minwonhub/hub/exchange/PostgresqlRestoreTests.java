package org.minwonhub.hub.exchange;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.erasure.ErasureDesk;
import org.minwonhub.hub.log.work.LogDesk;
import org.minwonhub.hub.recovery.RecoveryDesk;
import org.minwonhub.hub.recovery.offline.OfflineRestore;
import org.minwonhub.hub.recovery.offline.RestoreProblem;
import org.minwonhub.hub.recovery.offline.Restored;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.Databases;
import org.minwonhub.security.cxf.SignedClient;
import org.minwonhub.security.cxf.SignedExchange;
import org.minwonhub.wsdl.ComplaintExchange;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.AcceptComplaint;
import org.minwonhub.xsd.complaint.GetReceipt;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.OfferMessages;
import org.minwonhub.xsd.complaint.Ping;
import org.minwonhub.xsd.complaint.Recovery;
import org.minwonhub.xsd.complaint.ResendMessage;
import org.minwonhub.xsd.complaint.ResendMessageResponse;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.mailbox.Delivery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/**
 * What programs of partners may rely on after the hub was restored from a backup, on
 * PostgreSQL; with H2 and adapters it is seen in the system tests.
 */
class PostgresqlRestoreTests {

	private static final String WHY = "disk lost";

	@Test
	void whatIsBroughtBackKeepsItsNumbersItsOrderAndItsEntries(@TempDir Path folder) throws Exception {
		Path data = folder.resolve("data");
		String url = Databases.newPostgresqlUrl();
		TestParticipant partner;
		TestParticipant city;
		Receipt early;
		try (RunningHub hub = hub(data, url)) {
			partner = hub.partner("acme");
			city = hub.agency("6110001", Set.of("TRAFFIC"));
			early = partner.exchange().submitComplaint(Examples.addressed(partner, city));
			city.receiveAndAcknowledge();
			settle(hub);
		}
		String backup = copy(url);
		FileSystemUtils.copyRecursively(data.resolve("vault"), folder.resolve("vault"));

		Kept filing;
		Kept acceptance;
		Kept lostReceipt;
		Kept gone;
		Kept orphan;
		SubmitComplaint retried;
		long size;
		try (RunningHub hub = hub(data, url)) {
			partner.moveTo(hub);
			city.moveTo(hub);
			ComplaintExchange port = partner.exchange();
			Receipt receipt = port.submitComplaint(Examples.addressed(partner, city));
			filing = Kept.of(receipt, port);
			city.receiveAndAcknowledge();
			port = city.exchange();
			AcceptComplaint accept = Examples.acceptance(city, receipt.getComplaintId());
			acceptance = Kept.of(port.acceptComplaint(accept), port);
			port = partner.exchange();
			gone = Kept.of(port.submitComplaint(Examples.addressed(partner, city)), port);
			city.receiveAndAcknowledge();
			port = city.exchange();
			orphan = Kept.of(port.acceptComplaint(Examples.acceptance(city, gone.receipt().getComplaintId())), port);
			retried = Examples.filing(partner, Handling.ROUTE);
			port = partner.exchange();
			lostReceipt = Kept.of(port.submitComplaint(retried), port);
			long erasure = hub.bean(ErasureDesk.class)
				.request(Urn.parse(early.getComplaintId()), "PIPA-36", "demanded", "operator.kim");
			hub.bean(ErasureDesk.class).approve(erasure, "privacy.lee", "checked");
			size = settle(hub);
		}
		FileSystemUtils.deleteRecursively(data.resolve("vault"));
		FileSystemUtils.copyRecursively(folder.resolve("vault"), data.resolve("vault"));
		Map<String, Object> settings = Map.of("hub.site.data", data.toString(), "hub.storage.url", backup,
				"hub.storage.user", "postgres");
		assertThatExceptionOfType(RestoreProblem.class)
			.isThrownBy(() -> OfflineRestore.run(settings, folder.resolve("nothing").toString(), WHY, false))
			.satisfies((problem) -> assertThat(problem.text()).isEqualTo("restore.missing"));
		Restored restored = OfflineRestore.run(settings, data.resolve("log").toString(), WHY, false);
		assertThat(restored.to()).isEqualTo(size);
		assertThat(OfflineRestore.run(settings, data.resolve("log").toString(), WHY, false).epoch()).isZero();

		String backupOfTheRestored = copy(backup);
		try (RunningHub hub = hub(data, backup)) {
			partner.moveTo(hub);
			city.moveTo(hub);
			assertThat(hub.bean(ErasureDesk.class).newest(1)).singleElement()
				.satisfies((erasure) -> assertThat(erasure.state()).isEqualTo("ERASED"));
			Recovery recovery = partner.exchange().ping(partner.ready(new Ping())).getRecovery();
			assertThat(recovery.getEpoch()).isEqualTo(1);
			assertThat(offer(partner, early.getMessageId(), filing.id())).containsExactly(filing.id());

			assertThat(resend(city, acceptance).getOutcome()).as("what it accepts is not there yet").isEqualTo("WAITS");
			RecoveryDesk desk = hub.bean(RecoveryDesk.class);
			assertThat(desk.waive(Urn.parse(acceptance.id()), "nobody has it")).isTrue();
			assertThat(resend(city, acceptance).getOutcome()).as("it need not be brought").isEqualTo("WAIVED");
			assertThat(resend(partner, filing)).satisfies((answer) -> {
				assertThat(answer.getOutcome()).isEqualTo("RESTORED");
				assertThat(answer.getLogLeaf()).isEqualTo(filing.receipt().getLogLeaf());
			});
			assertThat(resend(partner, filing).getOutcome()).isEqualTo("KNOWN");
			assertThat(resend(city, acceptance).getOutcome()).isEqualTo("RESTORED");
			assertThat(receipt(partner, filing.id())).usingRecursiveComparison().isEqualTo(filing.receipt());
			assertThat(city.receive(20, 50)).extracting(Delivery::getDeliveryId)
				.as("the delivery has its old name")
				.contains(filing.delivery(hub));
			Receipt again = partner.exchange().submitComplaint(retried);
			assertThat(again.getLogLeaf()).as("a plain retry is known by its entry")
				.isEqualTo(lostReceipt.receipt().getLogLeaf());
			assertThat(catchThrowableOfType(HubFaultMessage.class, () -> resend(city, filing)).getFaultInfo().getCode())
				.as("another's message")
				.isEqualTo("RESENT_MESSAGE_INVALID");
			long later = settle(hub);
			assertThat(later).isGreaterThan(size);
			assertThat(desk.status().orElseThrow().restored()).isEqualTo(3);

			JdbcClient jdbc = hub.bean(JdbcClient.class);
			jdbc.sql("delete from recovered_message where message_id = :id")
				.param("id", Urn.parse(orphan.id()))
				.update();
			assertThat(resend(city, orphan).getOutcome()).as("its filing may still be brought").isEqualTo("WAITS");
			desk.status()
				.orElseThrow()
				.missingMessages()
				.forEach((missing) -> desk.waive(Urn.parse(missing.message()), "nobody has it"));
			assertThat(resend(city, orphan).getOutcome()).as("nor has a day passed").isEqualTo("WAITS");
			jdbc.sql("update recovery set opened_at = opened_at - interval '25' hour").update();
			assertThat(catchThrowableOfType(HubFaultMessage.class, () -> resend(city, orphan)).getFaultInfo().getCode())
				.isEqualTo("COMPLAINT_UNKNOWN");
		}
		asksAgainForWhatTheFirstRestoreStillLacked(folder, backupOfTheRestored, restored, gone, partner);
	}

	/** That backup was taken while the first restore's messages were still missing. */
	private static void asksAgainForWhatTheFirstRestoreStillLacked(Path folder, String backup, Restored first,
			Kept missing, TestParticipant partner) throws Exception {
		try (HikariDataSource source = new HikariDataSource()) {
			source.setJdbcUrl(backup);
			source.setUsername("postgres");
			JdbcClient.create(source)
				.sql("update recovered_message set received_at = received_at - interval '2' hour where message_id = :id")
				.param("id", Urn.parse(missing.id()))
				.update();
		}
		Path data = folder.resolve("data");
		Restored second = OfflineRestore.run(
				Map.of("hub.site.data", data.toString(), "hub.storage.url", backup, "hub.storage.user", "postgres"),
				data.resolve("log").toString(), WHY, false);
		assertThat(second.epoch()).isEqualTo(2);
		try (RunningHub hub = hub(data, backup)) {
			partner.moveTo(hub);
			Recovery recovery = partner.exchange().ping(partner.ready(new Ping())).getRecovery();
			assertThat(recovery.getSince())
				.isBeforeOrEqualTo(missing.receipt().getReceivedAt().minus(Duration.ofHours(2)));
			assertThat(hub.bean(RecoveryDesk.class).status().orElseThrow().missing())
				.isEqualTo(first.messages() + second.messages());
		}
	}

	private static RunningHub hub(Path data, String url) {
		return new RunningHub(data, "hub.storage.url=" + url, "hub.storage.user=postgres");
	}

	private static String copy(String url) {
		HikariDataSource original = new HikariDataSource();
		original.setJdbcUrl(url);
		original.setUsername("postgres");
		DataSource copy = Databases.copy(original);
		try (HikariDataSource source = (HikariDataSource) copy) {
			return source.getJdbcUrl();
		}
	}

	/** Waits until everything is signed. */
	private static long settle(RunningHub hub) {
		return await()
			.until(() -> hub.bean(LogDesk.class).status(),
					(status) -> status.waiting() == 0 && status.size() > 2 && status.size() == status.publishedSize()
							&& status.state().equals(LogDesk.IN_ORDER))
			.size();
	}

	private static List<String> offer(TestParticipant participant, String... ids) throws HubFaultMessage {
		OfferMessages request = participant.ready(new OfferMessages());
		request.setEpoch(1);
		request.getOffered().addAll(List.of(ids));
		return participant.exchange().offerMessages(request).getMissing();
	}

	private static ResendMessageResponse resend(TestParticipant participant, Kept kept) throws HubFaultMessage {
		ResendMessage request = participant.ready(new ResendMessage());
		request.setEnvelope(kept.envelope());
		request.setReceipt(kept.answer());
		return participant.exchange().resendMessage(request);
	}

	private static Receipt receipt(TestParticipant participant, String id) throws HubFaultMessage {
		GetReceipt request = participant.ready(new GetReceipt());
		request.setOfMessage(id);
		return participant.exchange().getReceipt(request).getReceipt();
	}

	/** What a participant keeps of a message. */
	private record Kept(Receipt receipt, byte[] envelope, byte[] answer) {

		static Kept of(Receipt receipt, ComplaintExchange port) {
			SignedExchange exchange = SignedClient.lastExchange(port).orElseThrow();
			return new Kept(receipt, exchange.request(), exchange.answer().orElseThrow().bytes());
		}

		String id() {
			return this.receipt.getMessageId();
		}

		/** As the log's entry names it. */
		String delivery(RunningHub hub) {
			return Urn.of(hub.bean(JdbcClient.class)
				.sql("select id from recovered_assignment where complaint_id = :complaint and reason = 'ASSIGNED'")
				.param("complaint", Urn.parse(this.receipt.getComplaintId()))
				.query(UUID.class)
				.single());
		}

	}

}
