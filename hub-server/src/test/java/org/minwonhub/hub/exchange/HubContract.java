package org.minwonhub.hub.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.complaint.SubmitComplaint;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A running hub with an agency and a partner, for all tests of a class. The same on each
 * database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HubContract {

	Path data;

	RunningHub hub;

	TestParticipant city;

	TestParticipant partner;

	/** Settings under which the hub runs on the database. */
	abstract List<String> database();

	/** What else the hub is told; asked once, before it starts. */
	List<String> settings() throws Exception {
		return List.of();
	}

	@BeforeAll
	void startHub(@TempDir Path folder) throws Exception {
		this.data = folder;
		this.hub = new RunningHub(folder,
				Stream.concat(settings().stream(), database().stream()).toArray(String[]::new));
		this.city = this.hub.agency("6110001", Set.of("TRAFFIC"));
		this.partner = this.hub.partner("acme");
	}

	@AfterAll
	void stopHub() {
		if (this.hub != null) {
			this.hub.close();
		}
	}

	/** The partner's complaint, addressed to the city; not yet sent. */
	SubmitComplaint toTheCity() {
		return Examples.addressed(this.partner, this.city);
	}

	/** The code with which the hub refuses a call. */
	static String refusal(ThrowingCallable call) {
		return catchThrowableOfType(HubFaultMessage.class, call).getFaultInfo().getCode();
	}

}
