package org.minwonhub.adapter.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.minwonhub.adapter.message.MessageXml;
import org.minwonhub.adapter.store.OutboxMessage.State;
import org.minwonhub.adapter.testing.Eventually;
import org.minwonhub.adapter.testing.Gnuboard;
import org.minwonhub.adapter.testing.LoopbackHub;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.xsd.complaint.AmendComplaint;
import org.minwonhub.xsd.complaint.ComplaintView;
import org.minwonhub.xsd.complaint.GetComplaintResponse;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.SubmitComplaint;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an adapter restored from a backup does with an entry that the hub knows already.
 */
class FiledBeforeTest {

	private static final String COMPLAINT = "urn:uuid:" + new UUID(7, 7);

	@TempDir
	private Path folder;

	@Test
	void theSameEntryIsLinkedToItsComplaintAndNotFiledAgain() throws Exception {
		try (Bench bench = bench()) {
			bench.hub.filedBefore = told(firstFiling(bench));
			bench.look();
			Eventually.await("the link", () -> COMPLAINT.equals(bench.store.cases().get(1).complaintId()));
			assertThat(bench.store.outbox().count(State.PARKED)).isZero();
			bench.look();
			assertThat(bench.hub.accepted).isEmpty();
		}
	}

	@Test
	void anEntryEditedSinceIsLinkedAndTheEditIsReported() throws Exception {
		try (Bench bench = bench()) {
			bench.hub.filedBefore = told(firstFiling(bench).replace("처음 본문", "백업 때의 본문"));
			bench.look();
			Eventually.await("the link", () -> COMPLAINT.equals(bench.store.cases().get(1).complaintId()));
			bench.look();
			Eventually.await("the edit", () -> !bench.hub.accepted(AmendComplaint.class).isEmpty());
			assertThat(bench.hub.accepted(AmendComplaint.class).get(0).getText()).isEqualTo("처음 본문");
		}
	}

	@Test
	void anotherEntryWithTheSameNumberIsParkedForSomebodyToDecide() throws Exception {
		try (Bench bench = bench()) {
			bench.hub.filedBefore = told(firstFiling(bench).replaceAll("<([a-z0-9]+:)?filedAt>[^<]*<",
					"<$1filedAt>2001-01-01T00:00:00+09:00<"));
			bench.look();
			Eventually.await("the refusal", () -> bench.store.outbox().count(State.PARKED) == 1);
			assertThat(bench.store.cases().get(1).complaintId()).isNull();
		}
	}

	private Bench bench() throws Exception {
		Bench bench = new Bench(this.folder, Handling.OWN);
		bench.hub.judge((message) -> (message instanceof SubmitComplaint)
				? Optional.of(LoopbackHub.fault("ORIGIN_ALREADY_FILED", false)) : Optional.empty());
		return bench;
	}

	/** Lets the entry be refused once, to learn what its filing looks like. */
	private static String firstFiling(Bench bench) throws Exception {
		bench.gnuboard.post(Gnuboard.CITIZEN, "제목", "처음 본문");
		bench.hub.filedBefore = told(
				"<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>");
		bench.look();
		Eventually.await("a refusal", () -> bench.store.outbox().count(State.PARKED) == 1);
		VerifiedEnvelope envelope = bench.hub.arrived.get(0);
		bench.store.outbox().retry(1, Clock.systemUTC().millis());
		return new String(envelope.bytes(), StandardCharsets.UTF_8);
	}

	private static GetComplaintResponse told(String envelope) {
		ComplaintView complaint = new ComplaintView();
		complaint.setComplaintId(COMPLAINT);
		complaint.setApplicationNumber("MH-2611-0000001-5");
		complaint.setRevision(1);
		GetComplaintResponse response = new GetComplaintResponse();
		response.setComplaint(complaint);
		response.setFiling(envelope.getBytes(StandardCharsets.UTF_8));
		return response;
	}

}
