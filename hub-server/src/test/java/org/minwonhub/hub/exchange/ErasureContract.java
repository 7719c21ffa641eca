package org.minwonhub.hub.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.minwonhub.hub.audit.Check;
import org.minwonhub.hub.audit.EvidenceDesk;
import org.minwonhub.hub.audit.MessageChecks;
import org.minwonhub.hub.command.HubCommandLine;
import org.minwonhub.hub.erasure.ErasureDesk;
import org.minwonhub.hub.erasure.ErasureHolder;
import org.minwonhub.hub.erasure.ErasureProblem;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.log.work.LogDesk;
import org.minwonhub.hub.operations.Browser;
import org.minwonhub.hub.routing.UnroutedDesk;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.EmbeddedDatabase;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.attachment.GetAttachment;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.RedactionScope;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.DeliveryOutcome;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/**
 * Content that two people decided to erase is gone, from backups of the database too;
 * what remains still verifies.
 */
abstract class ErasureContract extends HubContract {

	@Override
	List<String> settings() {
		return List.of("hub.erasure.retry=PT1S");
	}

	@Test
	void approvedContentIsGoneEveryHolderIsAskedAndTheLogStillVerifies() throws Exception {
		Receipt receipt = this.partner.exchange().submitComplaint(toTheCity());
		this.city.acknowledge(receive(this.city, receipt), DeliveryOutcome.PROCESSED, null);
		UUID complaint = Urn.parse(receipt.getComplaintId());
		byte[] wrapped = wrappedKey(complaint);
		assertThat(vaultHas(wrapped)).isTrue();
		long number = desk().request(complaint, "PIPA-36", "demanded by letter", "operator.kim");
		desk().approve(number, "privacy.lee", "checked");

		assertThat(desk().find(number).state()).isEqualTo("ERASED");
		assertThat(rows("select count(*) from message_envelope e join message m on m.id = e.message "
				+ "where m.complaint_id = :complaint", complaint))
			.isZero();
		assertThat(vaultHas(wrapped)).as("the key in the vault's own file").isFalse();
		Delivery asked = receive(this.city, receipt);
		assertThat(asked.getEnvelope()).singleElement().satisfies((envelope) -> {
			assertThat(envelope.getOperation()).isEqualTo("RedactComplaint");
			assertThat(envelope.getFrom()).isEqualTo("urn:hub:minwon");
			assertThat(new String(envelope.getContent(), StandardCharsets.UTF_8)).contains("개인정보 보호법 제36조");
		});
		this.city.acknowledge(asked, DeliveryOutcome.PROCESSED, null);
		this.partner.acknowledge(receive(this.partner, receipt), DeliveryOutcome.REFUSED, "ERASE_BY_HAND");
		assertThat(desk().holders(desk().find(number)))
			.extracting(ErasureHolder::participant, ErasureHolder::state, ErasureHolder::code)
			.containsExactlyInAnyOrder(tuple(this.city.uri(), "DONE", null),
					tuple(this.partner.uri(), "PARKED", "ERASE_BY_HAND"));

		assertThat(entries()).filteredOn((entry) -> entry.contains("\"type\":\"erasure\""))
			.singleElement()
			.satisfies((entry) -> assertThat(entry).contains(receipt.getComplaintId(), receipt.getMessageId(),
					"\"basis\":\"PIPA-36\"", "\"by\":\"privacy.lee\"", "\"requestedBy\":\"operator.kim\""));
		assertThat(this.hub.bean(MessageChecks.class).of(Urn.parse(receipt.getMessageId()), this.partner.uri()))
			.isNotEmpty()
			.allSatisfy((check) -> assertThat(check.state()).isIn(Check.State.GOOD, Check.State.ERASED));
	}

	/**
	 * Somebody guesses everything right, to the byte, and has the whole database and log.
	 */
	@Test
	void nothingThatIsLeftConfirmsARightGuess() throws Exception {
		byte[] file = "신청서 양식 3호".getBytes(StandardCharsets.UTF_8);
		byte[] salt = new SecureRandom().generateSeed(32);
		String petitioner = "<Petitioner>홍길동</Petitioner>";
		SubmitComplaint filing = toTheCity();
		PartExamples.name(filing, "신청서", file);
		PartExamples.petitioner(this.partner, filing, petitioner, salt);
		assertThat(refusal(() -> this.partner.exchange().submitComplaint(filing))).isEqualTo("ATTACHMENT_MISSING");
		PartExamples.put(this.partner, file);
		Receipt receipt = this.partner.exchange().submitComplaint(filing);
		this.city.acknowledge(receive(this.city, receipt), DeliveryOutcome.PROCESSED, null);
		this.city.exchange().acceptComplaint(Examples.acceptance(this.city, receipt.getComplaintId()));
		entries();
		byte[] envelope = this.hub.bean(EvidenceDesk.class)
			.envelope(Urn.parse(receipt.getMessageId()), this.partner.uri(), "to try it");
		List<byte[]> guesses = new ArrayList<>(List.of(envelope, file, petitioner.getBytes(StandardCharsets.UTF_8),
				filing.getText().getBytes(StandardCharsets.UTF_8), filing.getSubject().getBytes(StandardCharsets.UTF_8),
				receipt.getContentHash().getBytes(StandardCharsets.US_ASCII),
				HexFormat.of().parseHex(receipt.getContentHash())));
		Matcher digests = Pattern.compile("(?:DigestValue|SignatureValue)>([^<]+)<")
			.matcher(new String(envelope, StandardCharsets.UTF_8));
		while (digests.find()) {
			guesses.add(Base64.getMimeDecoder().decode(digests.group(1)));
		}
		assertThat(guesses).hasSizeGreaterThan(9);
		byte[] logSalt = HexFormat.of().parseHex(receipt.getLogSalt());
		Remains before = new Remains(this.hub.bean(JdbcClient.class));
		assertThat(before.confirm(file)).as("its name is its hash").isTrue();
		assertThat(before.confirmSalted(logSalt, envelope)).as("whoever has the salt").isTrue();
		assertThat(before.confirmSalted(salt, guesses.get(2))).as("whoever has the part's salt").isTrue();

		desk().approve(desk().request(Urn.parse(receipt.getComplaintId()), "ORDER", "court order", "operator.kim"),
				"privacy.lee", "checked");
		entries();

		Remains remains = new Remains(this.hub.bean(JdbcClient.class));
		for (byte[] guess : guesses) {
			String what = new String(guess, StandardCharsets.UTF_8);
			assertThat(remains.confirm(guess)).as(what).isFalse();
			assertThat(remains.confirmSalted(guess)).as(what).isFalse();
		}
		assertThat(remains.hold(logSalt)).isFalse();
		assertThat(remains.hold(salt)).isFalse();
		assertThat(remains.confirmSalted(logSalt, envelope)).as("the entry stays, and its salt was all that opens it")
			.isTrue();
		assertThat(refusal(() -> this.partner.exchange().submitComplaint(filing))).isEqualTo("COMPLAINT_ERASED");
		GetAttachment request = this.city.ready(new GetAttachment());
		request.setComplaintId(receipt.getComplaintId());
		request.setName(filing.getAttachment().get(0).getSha256());
		assertThat(refusal(() -> this.city.attachments().getAttachment(request))).isEqualTo("ATTACHMENT_ERASED");
	}

	@Test
	void whatWasErasedTakesNoMoreMessages() throws Exception {
		Receipt receipt = erased();
		HubFaultMessage fault = catchThrowableOfType(HubFaultMessage.class,
				() -> this.city.exchange().acceptComplaint(Examples.acceptance(this.city, receipt.getComplaintId())));
		assertThat(fault.getFaultInfo().getCode()).isEqualTo("COMPLAINT_ERASED");
		assertThat(fault.getFaultInfo().isRetryable()).isFalse();
	}

	@Test
	void whoAskedCannotDecideAndNobodyDecidesTwice() throws Exception {
		UUID complaint = filed();
		long number = desk().request(complaint, "PIPA-21", "retention over", "operator.kim");
		refused(ErasureProblem.Code.ERASURE_SAME_PERSON, () -> desk().approve(number, "operator.kim", "mine"));
		refused(ErasureProblem.Code.ERASURE_EXISTS,
				() -> desk().request(complaint, "PIPA-21", "again", "operator.park"));
		desk().refuse(number, "privacy.lee", "not over yet");
		refused(ErasureProblem.Code.ERASURE_DECIDED, () -> desk().approve(number, "privacy.han", "after all"));
		assertThat(rows("select count(*) from message_envelope e join message m on m.id = e.message "
				+ "where m.complaint_id = :complaint", complaint))
			.isEqualTo(1);
	}

	@Test
	void aLegalHoldKeepsEverything() throws Exception {
		UUID complaint = filed();
		long number = desk().request(complaint, "PIPA-21", "retention over", "operator.kim");
		desk().hold(complaint, "operator.kim", "lawsuit");
		refused(ErasureProblem.Code.ERASURE_HELD, () -> desk().approve(number, "privacy.lee", "checked"));
		assertThat(desk().find(number).state()).isEqualTo("REQUESTED");
		desk().release(complaint, "operator.kim", "lawsuit over");
		desk().approve(number, "privacy.lee", "checked");
		assertThat(desk().find(number).state()).isEqualTo("ERASED");
	}

	@Test
	void aLegalHoldStandsAgainstParticipantsToo() throws Exception {
		Receipt receipt = this.partner.exchange().submitComplaint(toTheCity());
		UUID complaint = Urn.parse(receipt.getComplaintId());
		desk().hold(complaint, "operator.kim", "lawsuit");
		assertThat(refusal(() -> redact(this.partner, receipt, RedactionScope.PETITIONER))).isEqualTo("COMPLAINT_HELD");
		assertThat(refusal(() -> redact(this.partner, receipt, RedactionScope.CONTENT))).isEqualTo("COMPLAINT_HELD");
		desk().release(complaint, "operator.kim", "lawsuit over");
		redact(this.partner, receipt, RedactionScope.CONTENT);
	}

	@Test
	void onlyWhoFiledAComplaintMayHaveAllOfItErased() throws Exception {
		Receipt receipt = this.partner.exchange().submitComplaint(toTheCity());
		assertThat(refusal(() -> redact(this.city, receipt, RedactionScope.CONTENT))).isEqualTo("NOT_PERMITTED");
		redact(this.city, receipt, RedactionScope.PETITIONER);
	}

	@Test
	void anErasedComplaintWaitsForNoAgency() throws Exception {
		UUID complaint = filed();
		String waiting = "select count(*) from unrouted where complaint_id = :complaint and assigned_at is null";
		assertThat(rows(waiting, complaint)).isEqualTo(1);
		desk().approve(desk().request(complaint, "PIPA-21", "retention over", "operator.kim"), "privacy.lee",
				"checked");
		assertThat(rows(waiting, complaint)).isZero();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.hub.bean(UnroutedDesk.class).assign(complaint, this.city.uri(), "by hand"))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(FaultCode.COMPLAINT_ERASED));
	}

	@Test
	void aVaultThatCannotBeWrittenStopsNothingAndItsKeysAreDestroyedLater() throws Exception {
		UUID complaint = filed();
		byte[] wrapped = wrappedKey(complaint);
		long number = desk().request(complaint, "PIPA-21", "retention over", "operator.kim");
		vault("alter table vault_key rename to vault_key_away");
		desk().approve(number, "privacy.lee", "checked");
		assertThat(desk().find(number).state()).isEqualTo("APPROVED");
		vault("alter table vault_key_away rename to vault_key");
		await().until(() -> desk().find(number).state().equals("ERASED"));
		assertThat(vaultHas(wrapped)).isFalse();
	}

	@Test
	void anErasureWhoseKeysAreThereAfterAnHourIsAnAlarmUntilTheyAreGone() throws Exception {
		UUID complaint = filed();
		long number = desk().request(complaint, "PIPA-21", "retention over", "operator.kim");
		vault("alter table vault_key rename to vault_key_away");
		desk().approve(number, "privacy.lee", "checked");
		assertThat(status()).as("it has just begun").isZero();
		this.hub.bean(JdbcClient.class)
			.sql("update erasure set decided_at = decided_at - interval '1' hour where complaint_id = :complaint")
			.param("complaint", complaint)
			.update();
		assertThat(status()).isEqualTo(1);
		Browser browser = new Browser(this.data);
		String session = browser.session("operator.park", "OPERATOR");
		assertThat(page(browser, session)).contains("role=\"alert\"", "An approved erasure is not finished");
		browser.post("accounts", "{\"name\":\"auditor.city\",\"role\":\"AUDITOR\",\"agency\":\"6110001\"}");
		assertThat(page(browser, browser.session("auditor.city", "AUDITOR")))
			.as("one agency's auditor sees no erasures")
			.contains("auditor.city")
			.doesNotContain("An approved erasure is not finished");
		vault("alter table vault_key_away rename to vault_key");
		await().until(() -> desk().find(number).state().equals("ERASED"));
		assertThat(status()).isZero();
		assertThat(page(browser, session)).doesNotContain("An approved erasure is not finished");
	}

	private int status() {
		return HubCommandLine.execute(List.of("erasure", "status", "--data", this.data.toString(), "--lang", "en"),
				Locale.ENGLISH, (settings) -> {
				});
	}

	private static String page(Browser browser, String session) {
		return browser.get(browser.address() + "/operations/complaints", "Cookie", session, "Accept-Language", "en")
			.body();
	}

	@Test
	void whatABackupBringsBackIsErasedBeforeAnybodyIsAnswered() {
		Map<String, SmartLifecycle> started = this.hub.beans(SmartLifecycle.class);
		SmartLifecycle first = Objects.requireNonNull(started.remove("erasedBefore"));
		assertThat(first.isRunning()).isTrue();
		assertThat(started).containsKey("webServerStartStop");
		assertThat(started.values())
			.allSatisfy((later) -> assertThat(later.getPhase()).isGreaterThan(first.getPhase()));
	}

	@Test
	void ofTwoWhoApproveAtOnceOneDecides() throws Exception {
		UUID complaint = filed();
		long number = desk().request(complaint, "PIPA-21", "retention over", "operator.kim");
		CyclicBarrier together = new CyclicBarrier(2);
		ExecutorService people = Executors.newFixedThreadPool(2);
		try {
			List<Future<Boolean>> tries = Stream.of("privacy.lee", "privacy.han").map((name) -> people.submit(() -> {
				together.await();
				try {
					desk().approve(number, name, "checked");
					return true;
				}
				catch (ErasureProblem ex) {
					assertThat(ex.code()).isEqualTo(ErasureProblem.Code.ERASURE_DECIDED);
					return false;
				}
			})).toList();
			assertThat(List.of(tries.get(0).get(), tries.get(1).get())).containsExactlyInAnyOrder(true, false);
		}
		finally {
			people.shutdown();
		}
		assertThat(rows("select count(*) from erasure where complaint_id = :complaint", complaint)).isEqualTo(1);
	}

	private static void redact(TestParticipant participant, Receipt receipt, RedactionScope scope)
			throws HubFaultMessage {
		participant.exchange().redactComplaint(Examples.redaction(participant, receipt.getComplaintId(), scope));
	}

	private void vault(String statement) {
		try (HikariDataSource source = EmbeddedDatabase.open(this.data.resolve("vault/vault"), 1)) {
			JdbcClient.create(source).sql(statement).update();
		}
	}

	/** Other tests' complaints have deliveries too. */
	private static Delivery receive(TestParticipant participant, Receipt receipt) throws HubFaultMessage {
		return participant.receive(20, 50)
			.stream()
			.filter((delivery) -> delivery.getAssignment().getComplaintId().equals(receipt.getComplaintId()))
			.findFirst()
			.orElseThrow();
	}

	private Receipt erased() throws Exception {
		Receipt receipt = this.partner.exchange().submitComplaint(toTheCity());
		long number = desk().request(Urn.parse(receipt.getComplaintId()), "ORDER", "court order", "operator.kim");
		desk().approve(number, "privacy.lee", "checked");
		return receipt;
	}

	private UUID filed() throws HubFaultMessage {
		return Urn.parse(this.partner.exchange()
			.submitComplaint(Examples.filing(this.partner, Handling.ROUTE))
			.getComplaintId());
	}

	private ErasureDesk desk() {
		return this.hub.bean(ErasureDesk.class);
	}

	private long rows(String sql, UUID complaint) {
		return this.hub.bean(JdbcClient.class).sql(sql).param("complaint", complaint).query(Long.class).single();
	}

	/** How the key lies in the vault, which is H2 in both cases. */
	private byte[] wrappedKey(UUID complaint) {
		UUID key = this.hub.bean(JdbcClient.class)
			.sql("select key_id from complaint where id = :complaint")
			.param("complaint", complaint)
			.query(UUID.class)
			.single();
		return ByteBuffer.allocate(16)
			.putLong(key.getMostSignificantBits())
			.putLong(key.getLeastSignificantBits())
			.array();
	}

	/** A backup of the vault is its file. */
	private boolean vaultHas(byte[] id) throws IOException {
		String file = Files.readString(this.data.resolve("vault/vault.mv.db"), StandardCharsets.ISO_8859_1);
		return file.contains(new String(id, StandardCharsets.ISO_8859_1));
	}

	private List<String> entries() throws Exception {
		this.hub.settle();
		List<byte[]> entries = new ArrayList<>();
		VerifierKey key = VerifierKey.parse(this.hub.bean(LogDesk.class).vkey().orElseThrow());
		assertThat(new ServedLog(this.hub).check(key, entries).isVerified()).isTrue();
		return entries.stream()
			.map((entry) -> new String(entry, StandardCharsets.UTF_8))
			.filter((entry) -> !entry.contains("PIPA-21") && !entry.contains("ORDER"))
			.toList();
	}

	private static void refused(ErasureProblem.Code code, Runnable act) {
		assertThatExceptionOfType(ErasureProblem.class).isThrownBy(act::run)
			.satisfies((problem) -> assertThat(problem.code()).isEqualTo(code));
	}

}
