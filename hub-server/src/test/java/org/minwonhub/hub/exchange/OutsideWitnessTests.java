package org.minwonhub.hub.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.log.witness.LogPolicy;
import org.minwonhub.hub.log.work.LogDesk;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.log.policy.Policy;

import static org.assertj.core.api.Assertions.assertThat;

class OutsideWitnessTests {

	@Test
	void aWitnessThatSpeaksOnlyHttpCosignsAndOneThatForgotIsAskedFromWhereItStands(@TempDir Path data)
			throws Exception {
		try (HttpWitness witness = new HttpWitness();
				RunningHub hub = new RunningHub(data, "hub.enrolment.hub-key-bits=2048", "hub.log.witnessing=200ms",
						"hub.log.witnesses=" + witness.setting())) {
			LogDesk desk = hub.bean(LogDesk.class);
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> desk.vkey().isPresent());
			witness.trust(VerifierKey.parse(desk.vkey().orElseThrow()));
			awaitCosigned(hub, witness);
			Policy policy = Policy
				.parse(hub.bean(LogPolicy.class).text().orElseThrow().getBytes(StandardCharsets.UTF_8));
			SignedCheckpoint served = SignedCheckpoint.parse(new ServedLog(hub).get("checkpoint").body());
			assertThat(policy.require(served).cosignatures()).singleElement()
				.satisfies((signature) -> assertThat(signature.key().name()).isEqualTo("witness.example/audit"));

			witness.forget();
			hub.agency("6110001", Set.of("TRAFFIC"));
			awaitCosigned(hub, witness);
			assertThat(witness.conflicts()).isPositive();
		}
	}

	private static void awaitCosigned(RunningHub hub, HttpWitness witness) {
		LogDesk desk = hub.bean(LogDesk.class);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(desk::status, (status) -> status.waiting() == 0 && status.size() == status.publishedSize()
					&& status.witnessedSize() == status.size() && witness.size() == status.size());
	}

}
