package org.minwonhub.system.exchange;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.system.Folders;
import org.minwonhub.system.client.Envelopes;
import org.minwonhub.system.client.Messages;
import org.minwonhub.system.client.Participant;
import org.minwonhub.system.client.RawCall;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.world.Hub;
import org.minwonhub.system.world.HubDatabase;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.w3c.dom.Document;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Wrong input of every kind gets the typed, signed fault and leaves nothing behind: no
 * message, no complaint, no delivery, and in the log at most the refusal of a participant
 * that showed who it is (DESIGN.md §5.3).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongInputTests {

	private static final Clock CLOCK = Clock.systemUTC();

	private static final String LOG = "log";

	/**
	 * With a place or without, as of one instant; the first one says only which log it
	 * is.
	 */
	private static final String LOG_ENTRIES = """
			select (select count(*) from log_intake) + (select count(*) from log_entry where idx > 0)""";

	private Processes processes;

	private Hub hub;

	private Participant partner;

	private Participant agency;

	private RawCall call;

	private Map<String, Long> before;

	@BeforeAll
	void start() {
		this.processes = new Processes(Folders.fresh(getClass()));
		this.hub = Hub.impatient(this.processes, "hub", HubDatabase.Kind.POSTGRESQL).start();
		this.partner = Participant.partner(this.hub, "acme");
		this.agency = Participant.agency(this.hub, "1741001", "FUNDING");
		this.call = new RawCall(this.hub.service("complaint-exchange"));
	}

	@AfterAll
	void stop() {
		this.processes.close();
	}

	@BeforeEach
	void count() {
		this.before = rows();
	}

	@Test
	void whatIsNotXml() {
		refusedAnonymously("수출 자금 문의".getBytes(StandardCharsets.UTF_8), "MALFORMED");
	}

	@Test
	void xmlThatBreaksOff() {
		byte[] whole = signed(filing());
		refusedAnonymously(Arrays.copyOf(whole, whole.length - 20), "MALFORMED");
	}

	@Test
	void anUnsignedMessage() {
		refusedAnonymously(bytes(Envelopes.unsigned(filing())), "UNSIGNED");
	}

	@Test
	void aMessageChangedAfterSigning() {
		String envelope = new String(signed(filing()), StandardCharsets.UTF_8);
		refusedAnonymously(envelope.replace("운전자금", "시설자금").getBytes(StandardCharsets.UTF_8), "SIGNATURE_INVALID");
	}

	@Test
	void aMessageWithADoctype() {
		String envelope = new String(signed(filing()), StandardCharsets.UTF_8);
		refusedAnonymously(("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + envelope)
			.getBytes(StandardCharsets.UTF_8), "DOCTYPE_FORBIDDEN");
	}

	@Test
	void aMessageSignedWithAKeyThatNobodyEnrolled() {
		refusedAnonymously(Envelopes.signed(this.partner.impostor(), filing(), CLOCK.instant()), "SIGNER_UNKNOWN");
	}

	@Test
	void aMessageSignedTooLongAgo() {
		refusedAnonymously(Envelopes.signed(this.partner, filing(), CLOCK.instant().minus(Duration.ofHours(1))),
				"MESSAGE_EXPIRED");
	}

	@Test
	void aMessageFromTheFuture() {
		refusedAnonymously(Envelopes.signed(this.partner, filing(), CLOCK.instant().plus(Duration.ofHours(1))),
				"CLOCK_AHEAD");
	}

	@Test
	void aBodyOfThirtyMegabytes() {
		SubmitComplaint filing = filing();
		filing.setText("가".repeat(10_000_000));
		refusedAnonymously(bytes(Envelopes.unsigned(filing)), "TOO_LARGE");
	}

	@Test
	void aMessageInTheNameOfAnother() {
		SubmitComplaint filing = Messages.addressed(this.partner.speakingAs(this.agency.uri()), this.agency.uri(),
				"other-name", "남의 이름으로");
		refused(signed(filing), "SENDER_MISMATCH");
	}

	@Test
	void aMessageInTheNameOfAnUnknownParticipant() {
		SubmitComplaint filing = Messages.addressed(this.partner.speakingAs("urn:agency:9999999"), this.agency.uri(),
				"unknown-name", "모르는 이름으로");
		refused(signed(filing), "SENDER_MISMATCH");
	}

	@Test
	void aMessageThatTheSchemaForbids() {
		SubmitComplaint filing = filing();
		filing.getOrigin().setGeneration(0);
		refused(signed(filing), "SCHEMA_INVALID");
	}

	@Test
	void aMessageToAnAgencyThatIsNotThere() {
		refused(signed(Messages.addressed(this.partner, "urn:agency:9999999", "nowhere", "없는 기관")), "AGENCY_UNKNOWN");
	}

	private SubmitComplaint filing() {
		return Messages.addressed(this.partner, this.agency.uri(), Participant.newId(), "운전자금 상환을 미룰 수 있습니까?");
	}

	private byte[] signed(SubmitComplaint filing) {
		return Envelopes.signed(this.partner, filing, CLOCK.instant());
	}

	/** Nobody is known to have said it, so that it leaves nothing at all. */
	private void refusedAnonymously(byte[] envelope, String code) {
		assertThat(RawCall.faultCode(this.call.send(envelope))).isEqualTo(code);
		assertThat(rows()).isEqualTo(this.before);
	}

	/**
	 * A participant said it: at most its refusal is logged, once however often it tries.
	 */
	private void refused(byte[] envelope, String code) {
		VerifiedEnvelope fault = this.call.send(envelope);
		assertThat(RawCall.faultCode(fault)).isEqualTo(code);
		assertThat(RawCall.faultCode(this.call.send(envelope))).isEqualTo(code);
		Map<String, Long> after = rows();
		for (String table : new String[] { "refusal", LOG }) {
			long before = Objects.requireNonNull(this.before.remove(table));
			assertThat(after.remove(table)).as(table).isBetween(before, before + 1);
		}
		// The month's keys: one for the log's salts, one by which a refusal is found
		// again.
		long keys = Objects.requireNonNull(this.before.remove("scope_key"));
		assertThat(after.remove("scope_key")).isBetween(keys, keys + 2);
		assertThat(after).isEqualTo(this.before);
	}

	private Map<String, Long> rows() {
		return this.hub.look(WrongInputTests::rows);
	}

	private static Map<String, Long> rows(JdbcClient database) {
		Map<String, Long> rows = new LinkedHashMap<>();
		for (String table : new String[] { "message", "message_envelope", "evidence", "complaint", "leg", "step",
				"delivery", "part", "part_chunk", "refusal", "scope_key" }) {
			rows.put(table, database.sql("select count(*) from " + table).query(Long.class).single());
		}
		rows.put(LOG, database.sql(LOG_ENTRIES).query(Long.class).single());
		return rows;
	}

	private static byte[] bytes(Document document) {
		StringWriter text = new StringWriter();
		try {
			TransformerFactory.newInstance()
				.newTransformer()
				.transform(new DOMSource(document), new StreamResult(text));
		}
		catch (TransformerException ex) {
			throw new IllegalStateException(ex);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

}
