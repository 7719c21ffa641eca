package org.minwonhub.hub.exchange;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.log.work.LogDesk;
import org.minwonhub.log.Commitment;
import org.minwonhub.log.check.CheckReport;
import org.minwonhub.log.check.Finding;
import org.minwonhub.log.checkpoint.LogProof;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.common.HubFault;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.log.FindEntries;
import org.minwonhub.xsd.log.FindEntriesResponse;
import org.minwonhub.xsd.log.GetCheckpoint;
import org.minwonhub.xsd.log.GetEvidence;
import org.minwonhub.xsd.log.GetProof;
import org.minwonhub.xsd.log.MessageProof;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.DeliveryOutcome;
import org.minwonhub.xsd.mailbox.Envelope;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What participants and strangers may rely on of the log, over real HTTP.
 */
abstract class MessageLogContract extends HubContract {

	private ServedLog log;

	private VerifierKey key;

	@BeforeAll
	void findLog() throws Exception {
		this.log = new ServedLog(this.hub);
		this.key = VerifierKey.parse(this.hub.bean(LogDesk.class).vkey().orElseThrow());
	}

	@Test
	void everyAcceptedMessageStandsAtItsIndexOfTheServedLog() throws Exception {
		List<Receipt> receipts = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			receipts.add(this.partner.exchange().submitComplaint(toTheCity()));
			receipts.add(this.city.acknowledge(this.city.receive(), DeliveryOutcome.PROCESSED, null));
		}
		Map<Receipt, Long> places = new HashMap<>();
		for (Receipt receipt : receipts) {
			TestParticipant sender = (receipt.getComplaintId() != null) ? this.partner : this.city;
			MessageProof answer = proof(sender, receipt.getMessageId(), null);
			assertThat(answer.getLogLeaf()).isEqualTo(receipt.getLogLeaf());
			assertThat(answer.getLogSalt()).isEqualTo(receipt.getLogSalt());
			LogProof proof = LogProof.parse(answer.getProof());
			proof.checkpoint().verify(this.key);
			proof.verifyInclusion(TreeHash.leaf(receipt.getLogLeaf()));
			assertThat(proof.index()).isEqualTo(answer.getIndex());
			places.put(receipt, answer.getIndex());
		}
		List<byte[]> entries = new ArrayList<>();
		assertThat(this.log.check(this.key, entries).isVerified()).isTrue();
		assertThat(places)
			.allSatisfy((receipt, index) -> assertThat(entries.get(index.intValue())).isEqualTo(receipt.getLogLeaf()));
	}

	@Test
	void aRecipientProvesWhatItReceivedByTheEnvelopeAlone() throws Exception {
		Receipt receipt = this.partner.exchange().submitComplaint(toTheCity());
		Delivery delivery = this.city.receiveAndAcknowledge();
		Envelope envelope = delivery.getEnvelope().get(0);
		MessageProof answer = proof(this.city, envelope.getMessageId(), this.partner.uri());
		LogProof.parse(answer.getProof()).verifyInclusion(TreeHash.leaf(answer.getLogLeaf()));
		String commitment = Commitment.of(HexFormat.of().parseHex(answer.getLogSalt()), envelope.getContent());
		assertThat(new String(answer.getLogLeaf(), StandardCharsets.UTF_8)).contains("\"c\":\"" + commitment + "\"",
				"\"id\":\"" + receipt.getMessageId() + "\"");
	}

	@Test
	void whoTookPartSeesTheEntriesOfAMessageAndNobodyElse() throws Exception {
		OffsetDateTime begin = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1);
		Receipt receipt = this.partner.exchange().submitComplaint(toTheCity());
		this.city.receiveAndAcknowledge();
		proof(this.partner, receipt.getMessageId(), null);
		TestParticipant stranger = this.hub.partner("stranger");
		assertThat(listed(this.partner, begin)).contains(receipt.getMessageId());
		assertThat(listed(this.city, begin)).contains(receipt.getMessageId());
		assertThat(listed(stranger, begin)).isEmpty();
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			List<byte[]> entries = new ArrayList<>();
			this.log.check(this.key, entries);
			assertThat(entries).anySatisfy((entry) -> assertThat(new String(entry, StandardCharsets.UTF_8))
				.contains("\"type\":\"audit-query\"", "ENTRIES_LISTED", "urn:partner:stranger"));
		});
	}

	@Test
	void whatWaitsForARecipientIsNotYetAmongItsEntries() throws Exception {
		OffsetDateTime begin = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1);
		Receipt receipt = this.partner.exchange().submitComplaint(toTheCity());
		proof(this.partner, receipt.getMessageId(), null);
		assertThat(listed(this.city, begin)).doesNotContain(receipt.getMessageId());
		this.city.receiveAndAcknowledge();
		assertThat(listed(this.city, begin)).containsOnlyOnce(receipt.getMessageId());
	}

	@Test
	void entriesOfMoreThanAYearAreAskedForInParts() throws Exception {
		FindEntries request = this.partner.ready(new FindEntries());
		request.setReceivedFrom(OffsetDateTime.now(ZoneOffset.UTC).minusDays(401));
		request.setReceivedBefore(OffsetDateTime.now(ZoneOffset.UTC));
		HubFault fault = catchThrowableOfType(HubFaultMessage.class,
				() -> this.partner.messageLog().findEntries(request))
			.getFaultInfo();
		assertThat(fault.getCode()).isEqualTo("SCHEMA_INVALID");
		assertThat(fault.getViolation()).singleElement()
			.satisfies((violation) -> assertThat(violation.getMessage()).contains("400 days"));
	}

	@Test
	void aSenderGetsTheEvidenceOfItsOwnMessageOnly() throws Exception {
		Receipt receipt = this.partner.exchange().submitComplaint(toTheCity());
		proof(this.partner, receipt.getMessageId(), null);
		this.city.receiveAndAcknowledge();
		byte[] file = this.partner.messageLog().getEvidence(evidence(this.partner, receipt)).getEvidence();
		List<String> names = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		assertThat(names).startsWith("mimetype")
			.contains("messages/0001/message.xml", "messages/0001/message.tlog-proof", "policy.txt",
					"META-INF/signature001.p7s");
		assertThat(refusal(() -> this.city.messageLog().getEvidence(evidence(this.city, receipt))))
			.isEqualTo("MESSAGE_UNKNOWN");
	}

	private static GetEvidence evidence(TestParticipant caller, Receipt receipt) {
		GetEvidence request = caller.ready(new GetEvidence());
		request.setOfMessage(receipt.getMessageId());
		return request;
	}

	/** All pages, of one entry each. */
	private static List<String> listed(TestParticipant caller, OffsetDateTime begin) throws HubFaultMessage {
		List<String> all = new ArrayList<>();
		Long next = null;
		do {
			FindEntries request = caller.ready(new FindEntries());
			request.setReceivedFrom(begin);
			request.setReceivedBefore(begin.plusHours(1));
			request.setLimit(1);
			request.setAfter(next);
			FindEntriesResponse page = caller.messageLog().findEntries(request);
			page.getEntry().forEach((entry) -> all.add(entry.getOfMessage()));
			next = page.getNext();
		}
		while (next != null);
		return all;
	}

	@Test
	void oneCallGivesManyProofsAndLeavesOutWhatTheCallerMayNotAskAbout() throws Exception {
		Receipt first = this.partner.exchange().submitComplaint(Examples.filing(this.partner, Handling.ROUTE));
		Receipt second = this.partner.exchange().submitComplaint(Examples.filing(this.partner, Handling.ROUTE));
		proof(this.partner, first.getMessageId(), null);
		proof(this.partner, second.getMessageId(), null);
		GetProof request = this.partner.ready(new GetProof());
		request.getOfMessage()
			.addAll(List.of(second.getMessageId(), "urn:uuid:" + new UUID(1, 1), first.getMessageId()));
		assertThat(this.partner.messageLog().getProof(request).getProven()).extracting(MessageProof::getOfMessage)
			.containsExactly(second.getMessageId(), first.getMessageId());
	}

	@Test
	void nobodyElseGetsAProof() throws Exception {
		SubmitComplaint filing = Examples.filing(this.partner, Handling.ROUTE);
		Receipt receipt = this.partner.exchange().submitComplaint(filing);
		proof(this.partner, receipt.getMessageId(), null);
		GetProof request = this.city.ready(new GetProof());
		request.getOfMessage().add(receipt.getMessageId());
		request.setSender(this.partner.uri());
		assertThat(refusal(() -> this.city.messageLog().getProof(request))).isEqualTo("MESSAGE_UNKNOWN");
	}

	@Test
	void aProofThatIsNotThereYetIsPromisedAndMayBeAskedForAgain() throws Exception {
		Receipt receipt = this.partner.exchange().submitComplaint(Examples.filing(this.partner, Handling.ROUTE));
		proof(this.partner, receipt.getMessageId(), null);
		JdbcClient database = this.hub.bean(JdbcClient.class);
		database.sql("update log_message set idx = idx + 1000000").update();
		HubFaultMessage fault = catchThrowableOfType(HubFaultMessage.class,
				() -> askForProof(this.partner, receipt.getMessageId(), null));
		database.sql("update log_message set idx = idx - 1000000 where idx >= 1000000").update();
		assertThat(fault.getFaultInfo().getCode()).isEqualTo("PROOF_PENDING");
		assertThat(fault.getFaultInfo().isRetryable()).isTrue();
		assertThat(fault.getFaultInfo().getSide()).isEqualTo("HUB");
		assertThat(Duration.between(receipt.getReceivedAt(), receipt.getLogDeadline()))
			.isEqualTo(Duration.ofSeconds(60));
	}

	@Test
	void theCheckpointIsTheOneThatIsServed() throws Exception {
		byte[] note = this.partner.messageLog().getCheckpoint(this.partner.ready(new GetCheckpoint())).getCheckpoint();
		SignedCheckpoint checkpoint = SignedCheckpoint.parse(note);
		checkpoint.verify(this.key);
		assertThat(this.log.check(this.key, new ArrayList<>(), checkpoint).isVerified()).isTrue();
	}

	@Test
	void anAlteredRowIsFoundByWhoeverReadsTheLog() throws Exception {
		this.hub.settle();
		JdbcClient database = this.hub.bean(JdbcClient.class);
		byte[] leaf = database.sql("select leaf from log_entry where idx = 2").query(byte[].class).single();
		database.sql("update log_entry set leaf = :leaf where idx = 2")
			.param("leaf",
					new String(leaf, StandardCharsets.UTF_8).replace("admin", "nimda").getBytes(StandardCharsets.UTF_8))
			.update();
		CheckReport report = this.log.check(this.key, new ArrayList<>());
		database.sql("update log_entry set leaf = :leaf where idx = 2").param("leaf", leaf).update();
		assertThat(report.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.kind()).isEqualTo(Finding.Kind.ENTRY_ALTERED);
			assertThat(finding.index()).isEqualTo(2);
		});
	}

	@Test
	void aMirrorAndAProofAreVerifiedByAProgramInAnotherLanguage(@TempDir Path folder) throws Exception {
		assumeTrue(OtherLanguage.isThere(), "python3 and openssl");
		Receipt receipt = this.partner.exchange().submitComplaint(Examples.filing(this.partner, Handling.ROUTE));
		MessageProof answer = proof(this.partner, receipt.getMessageId(), null);
		this.hub.settle();
		long size = this.log.mirror(folder.resolve("log"));
		Path proof = Files.write(folder.resolve("proof"), answer.getProof());
		Path entry = Files.write(folder.resolve("entry"), receipt.getLogLeaf());
		assertThat(OtherLanguage.verify(folder.resolve("log"), this.key, proof, entry))
			.isEqualTo("verified " + size + " entries\nverified entry " + answer.getIndex() + "\n");
	}

	@Test
	void filesAreServedAsTheSpecificationSays() throws Exception {
		long size = this.hub.settle();
		HttpResponse<byte[]> checkpoint = this.log.get("checkpoint");
		assertThat(header(checkpoint, "Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
		assertThat(header(checkpoint, "Cache-Control")).isEqualTo("no-cache");
		for (String path : new String[] { "tile/0/000.p/1", "tile/entries/000.p/2" }) {
			HttpResponse<byte[]> file = this.log.get(path);
			assertThat(file.statusCode()).as(path).isEqualTo(200);
			assertThat(header(file, "Content-Type")).isEqualTo("application/octet-stream");
			assertThat(header(file, "Cache-Control")).contains("max-age=31536000", "public", "immutable");
		}
		assertThat(this.log.get("tile/0/000.p/1").body()).hasSize(Hash.LENGTH);
		for (String path : new String[] { "tile/0/000", "tile/entries/000", "tile/0/001", "tile/1/000.p/1",
				"tile/0/000.p/256", "tile/0/000.p/255", "tile/entries/000.p/255", "tile/0/0", "tile/x/000",
				"tile/64/000", "tile/0/x000/001", "tile", "", "tile/entries", "tile/0/000.p/" + (size + 200) }) {
			assertThat(this.log.get(path).statusCode()).as(path).isEqualTo(404);
		}
	}

	/** Asks again while the hub says that it is too early. */
	private static MessageProof proof(TestParticipant caller, String message, @Nullable String sender) {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
			try {
				return Optional.of(askForProof(caller, message, sender));
			}
			catch (HubFaultMessage ex) {
				assertThat(ex.getFaultInfo().getCode()).isEqualTo("PROOF_PENDING");
				return Optional.<MessageProof>empty();
			}
		}, Optional::isPresent).orElseThrow();
	}

	private static MessageProof askForProof(TestParticipant caller, String message, @Nullable String sender)
			throws HubFaultMessage {
		GetProof request = caller.ready(new GetProof());
		request.getOfMessage().add(message);
		request.setSender(sender);
		return caller.messageLog().getProof(request).getProven().get(0);
	}

	private static String header(HttpResponse<byte[]> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

}
