package org.minwonhub.hub.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.operations.Browser;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How an auditor finds a message and sees whether it is what was sent.
 */
abstract class AuditContract extends HubContract {

	@Test
	void aMessageIsFoundByEachOfItsNumbersAndNames() throws Exception {
		Receipt filing = file();
		this.city.receiveAndAcknowledge();
		var acceptance = Examples.acceptance(this.city, filing.getComplaintId());
		acceptance.setReceiptNumber("감사-2026-77");
		Receipt accepted = this.city.exchange().acceptComplaint(acceptance);
		assertThat(found("number=" + filing.getApplicationNumber())).containsExactly(accepted.getMessageId(),
				filing.getMessageId());
		assertThat(found("receipt=" + URLEncoder.encode("감사-2026-77", StandardCharsets.UTF_8)))
			.containsExactly(accepted.getMessageId(), filing.getMessageId());
		assertThat(found("sender=6110001&operation=AcceptComplaint")).contains(accepted.getMessageId())
			.doesNotContain(filing.getMessageId());
		assertThat(found("id=" + filing.getMessageId())).containsExactly(filing.getMessageId());
		assertThat(found("number=" + filing.getApplicationNumber() + "&to=2020-01-01")).isEmpty();
		assertThat(found("number=" + filing.getApplicationNumber() + "&from=2020-01-01")).hasSize(2);
	}

	@Test
	void pagesFollowOneAnotherWithoutGapOrRepetition() throws Exception {
		Receipt first = file();
		Receipt second = file();
		Receipt third = file();
		JsonNode page = list("sender=urn:partner:acme&operation=SubmitComplaint&limit=2");
		assertThat(ids(page)).containsExactly(third.getMessageId(), second.getMessageId());
		JsonNode rest = list(
				"sender=urn:partner:acme&operation=SubmitComplaint&limit=2&cursor=" + page.path("next").asString());
		assertThat(ids(rest)).startsWith(first.getMessageId());
	}

	@Test
	void whatWasRefusedIsFoundWithItsCode() throws Exception {
		SubmitComplaint filing = Examples.filing(this.partner, Handling.ADDRESSED);
		filing.setAddressedTo("urn:agency:9999999");
		String code = refusal(() -> this.partner.exchange().submitComplaint(filing));
		assertThat(list("outcome=REFUSED&sender=urn:partner:acme").path("items").valueStream()).anySatisfy((line) -> {
			assertThat("urn:uuid:" + line.path("id").asString()).isEqualTo(filing.getMessageHeader().getMessageId());
			assertThat(line.path("refusal").asString()).isEqualTo(code);
		});
	}

	@Test
	void everythingAboutAnUntouchedMessageHolds() throws Exception {
		Receipt receipt = file();
		this.city.receiveAndAcknowledge();
		JsonNode file = settled(receipt);
		assertThat(file.path("checks").valueStream().map((check) -> check.path("state").asString())).hasSize(5)
			.containsOnly("GOOD");
		assertThat(file.path("events").valueStream().map((event) -> event.path("what").asString())).contains("RECEIVED",
				"ASSIGNED", "DONE");
		assertThat(show(receipt)).isZero();
	}

	@Test
	void whateverAnAdministratorAltersIsNamedByItsCheck() throws Exception {
		Receipt receipt = file();
		this.city.receiveAndAcknowledge();
		settled(receipt);
		String of = "(select id from message where message_id = '" + receipt.getMessageId().substring(9) + "')";
		assertThat(badWhileAltered("message_envelope", "sealed", "message = " + of, receipt))
			.containsExactly("SIGNATURE", "CERTIFICATE", "ENVELOPE");
		assertThat(badWhileAltered("message", "leaf", "id = " + of, receipt)).contains("PLACE");
		assertThat(badWhileAltered("evidence", "content",
				"form = 'X509_CRL' and id in (select evidence_id from message_evidence where message = " + of + ")",
				receipt))
			.containsExactly("CERTIFICATE");
		assertThat(bad(settled(receipt))).isEmpty();
	}

	@Test
	void whatWasAlteredIsNotHandedOutAsEvidence(@TempDir Path folder) throws Exception {
		Receipt receipt = file();
		this.city.receiveAndAcknowledge();
		settled(receipt);
		String of = "message = (select id from message where message_id = '" + receipt.getMessageId().substring(9)
				+ "')";
		byte[] good = alter("message_envelope", "sealed", of);
		Path file = folder.resolve("evidence.asice");
		int exitCode = this.hub.run("evidence", "message", receipt.getMessageId(), "--why", "audit", "--to",
				file.toString());
		put("message_envelope", "sealed", of, good);
		assertThat(exitCode).isEqualTo(1);
		assertThat(file).doesNotExist();
	}

	private Receipt file() throws HubFaultMessage {
		return this.partner.exchange().submitComplaint(toTheCity());
	}

	/** The message's file once a checkpoint promises it. */
	private JsonNode settled(Receipt receipt) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> get("messages/" + receipt.getMessageId().substring(9) + "?sender=urn:partner:acme"),
					(file) -> file.path("checks")
						.valueStream()
						.noneMatch((check) -> check.path("state").asString().equals("PENDING")));
	}

	private static List<String> bad(JsonNode file) {
		return file.path("checks")
			.valueStream()
			.filter((check) -> check.path("state").asString().equals("BAD"))
			.map((check) -> check.path("name").asString())
			.toList();
	}

	private List<String> badWhileAltered(String table, String column, String row, Receipt receipt) {
		byte[] good = alter(table, column, row);
		List<String> bad = bad(settled(receipt));
		assertThat(show(receipt)).isEqualTo(1);
		put(table, column, row, good);
		return bad;
	}

	/**
	 * Flips a bit, as somebody with a database client could; returns what stood there.
	 */
	private byte[] alter(String table, String column, String row) {
		byte[] good = this.hub.bean(JdbcClient.class)
			.sql("select " + column + " from " + table + " where " + row)
			.query(byte[].class)
			.single();
		byte[] altered = good.clone();
		altered[altered.length - 3] ^= 1;
		put(table, column, row, altered);
		return good;
	}

	private void put(String table, String column, String row, byte[] content) {
		this.hub.bean(JdbcClient.class)
			.sql("update " + table + " set " + column + " = :content where " + row)
			.param("content", content)
			.update();
	}

	private int show(Receipt receipt) {
		return this.hub.run("messages", "show", receipt.getMessageId(), "--sender", "urn:partner:acme");
	}

	private List<String> found(String query) {
		return ids(list(query));
	}

	private static List<String> ids(JsonNode page) {
		return page.path("items").valueStream().map((line) -> "urn:uuid:" + line.path("id").asString()).toList();
	}

	private JsonNode list(String query) {
		return get("messages?" + query);
	}

	private JsonNode get(String path) {
		return new Browser(this.data).api(path);
	}

}
