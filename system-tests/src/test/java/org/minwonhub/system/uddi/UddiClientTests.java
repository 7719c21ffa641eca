package org.minwonhub.system.uddi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.system.process.Jars;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.process.Result;
import org.minwonhub.system.world.Hub;
import org.minwonhub.system.world.HubDatabase;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What docs/reference/uddi-accounts.md says of the jUDDI client, against the hub from its
 * jar.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UddiClientTests {

	private static final String AGENCY = "urn:agency:6110000";

	private static final String PYTHON = "/usr/bin/python3";

	@TempDir
	private static Path folder;

	private static Processes processes;

	private static Hub hub;

	private static JuddiClient client;

	private static String password;

	@BeforeAll
	static void start() {
		processes = new Processes(folder);
		hub = Hub.standard(processes, "hub", HubDatabase.Kind.H2).start();
		hub.operations().register(AGENCY, false, Set.of("TRAFFIC"));
		password = JsonMapper.shared()
			.readTree(hub.command("uddi", "account", "make", "--participant", AGENCY, "--name", "seoul", "--json")
				.required())
			.required("password")
			.asString();
		client = new JuddiClient(processes, hub.address());
	}

	@AfterAll
	static void stop() {
		processes.close();
	}

	@Test
	@Order(1)
	void thePublisherPublishesFindsMapsAWsdlAndDeletesTwiceInARow() {
		for (int run = 0; run < 2; run++) {
			Result published = client.publish("seoul", password, "gaon.example.kr");
			assertThat(published.required()).as("run %d", run)
				.containsSubsequence("tModels: 2", "saved: uddi:gaon.example.kr:parent",
						"saved: uddi:gaon.example.kr:child",
						"found businesses: uddi:gaon.example.kr:parent, uddi:gaon.example.kr:child",
						"found services: 2", "its address: https://gaon.example.kr/ws",
						"found tModels: uddi:gaon.example.kr:contract", "assertions: 1", "assertion: status:complete",
						"related: uddi:gaon.example.kr:child", "assertions: 0",
						"mapped service: uddi:gaon.example.kr:service_deskservice",
						"mapped portType: uddi:gaon.example.kr:desk",
						"unmapped: uddi:gaon.example.kr:service_deskservice", "discarded: E_authTokenRequired");
		}
	}

	@Test
	@Order(1)
	void aWrongPasswordIsNoMoreThanThat() throws IOException {
		Result refused = client.logIn("get", "seoul", "wrong");
		assertThat(refused.exitCode()).isEqualTo(1);
		assertThat(Files.readString(refused.log())).contains("E_unknownUser");
	}

	@Test
	@Order(1)
	void zeepFindsAnAgencysAddressInTwoCalls() {
		boolean zeep = new java.io.File(PYTHON).canExecute()
				&& processes.run("zeep", List.of(PYTHON, "-c", "import zeep")).exitCode() == 0;
		assertThat(zeep || !"true".equals(System.getenv("CI"))).as("python3-zeep is installed").isTrue();
		assumeTrue(zeep, "Not installed: python3-zeep");
		String program = Jars.root().resolve("docs/examples/python/uddi_lookup.py").toString();
		assertThat(processes.run("lookup", List.of(PYTHON, "-B", program, hub.address(), "TRAFFIC")).required())
			.contains("uddi:minwonhub.org:agency:6110000: http");
		assertThat(processes.run("lookup", List.of(PYTHON, "-B", program, hub.address(), "TAX")).required().strip())
			.isEqualTo("nobody");
	}

	/** Last, since the hub's tokens are of no use afterwards. */
	@Test
	@Order(2)
	void aTokenOutlivesARestartButNotItsTimeAndIsInNoLog() throws IOException {
		String token = JuddiClient.fact(client.logIn("get", "seoul", password), "token");
		hub.close();
		hub.start("-Dhub.uddi.token-validity=1ms");
		assertThat(JuddiClient.fact(client.logIn("use", token), "assertions")).isEqualTo("0");
		String brief = JuddiClient.fact(client.logIn("get", "seoul", password), "token");
		Result expired = client.logIn("discard", brief);
		assertThat(expired.exitCode()).isEqualTo(1);
		assertThat(Files.readString(expired.log())).contains("E_authTokenExpired");
		assertThat(JuddiClient.fact(client.logIn("discard", token), "discarded")).isEqualTo("yes");
		assertThat(Files.readString(folder.resolve("hub.log"))).doesNotContain(token, brief, password);
	}

}
