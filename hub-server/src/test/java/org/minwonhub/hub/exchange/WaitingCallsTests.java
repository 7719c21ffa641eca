package org.minwonhub.hub.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.xsd.mailbox.Delivery;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingCallsTests {

	private static final int CALLS = 20;

	/** Were a thread held by each, filings would wait behind them until they give up. */
	@Test
	void manyCallsWaitWithoutHoldingThreads(@TempDir Path data) throws Exception {
		ExecutorService callers = Executors.newFixedThreadPool(CALLS);
		try (RunningHub hub = new RunningHub(data, "server.tomcat.threads.max=4")) {
			TestParticipant city = hub.agency("6110001", Set.of("TRAFFIC"));
			TestParticipant partner = hub.partner("acme");
			List<Future<List<Delivery>>> waiting = new ArrayList<>();
			for (int i = 0; i < CALLS; i++) {
				waiting.add(callers.submit(() -> city.receive(20, 1)));
			}
			for (int i = 0; i < CALLS; i++) {
				partner.exchange().submitComplaint(Examples.addressed(partner, city));
			}
			Set<String> received = new HashSet<>();
			for (Future<List<Delivery>> call : waiting) {
				call.get().forEach((delivery) -> received.add(delivery.getDeliveryId()));
			}
			assertThat(received).hasSize(CALLS);
		}
		finally {
			callers.shutdownNow();
		}
	}

}
