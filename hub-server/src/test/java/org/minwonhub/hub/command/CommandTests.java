package org.minwonhub.hub.command;

import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.HubApplication;
import org.minwonhub.hub.operations.SampleExchange;
import org.minwonhub.hub.text.Texts;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The command line against a running hub.
 */
@SpringBootTest(classes = HubApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "hub.operations.port=0", "hub.enrolment.hub-key-bits=2048" })
@DirtiesContext
class CommandTests {

	@TempDir
	private static Path data;

	@Autowired
	private JdbcClient jdbc;

	private SampleExchange sample;

	private String out = "";

	private String err = "";

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry settings) {
		settings.add("hub.site.data", () -> data);
	}

	@BeforeEach
	void fill() {
		this.sample = new SampleExchange(this.jdbc);
		this.sample.fill();
	}

	@Test
	void addingAnAgencyPrintsItsToken() {
		assertThat(hub("agencies", "add", "--code", "1741001", "--name-ko", "가나구", "--name-en", "Gana", "--category",
				"TRAFFIC", "--category", "TAX", "--region", "1100000000", "--copies", "--json"))
			.isZero();
		JsonNode answer = new JsonMapper().readTree(this.out);
		assertThat(answer.path("participant").asString()).isEqualTo("urn:agency:1741001");
		assertThat(answer.path("token").asString()).matches("[A-Z2-7]{32}\\.[0-9a-f]{64}\\.([0-9a-f]{64}|-)");
		assertThat(hub("agencies", "show", "1741001")).isZero();
		assertThat(this.out).contains("APPLIED", "가나구", "TAX TRAFFIC", "1100000000", "true");
	}

	@Test
	void addingAPartnerNeedsNoMoreThanItsNames() {
		assertThat(hub("partners", "add", "--id", "acme", "--name-ko", "에이스", "--name-en", "Acme")).isZero();
		assertThat(this.out).contains("urn:partner:acme");
		assertThat(hub("partners", "list")).isZero();
		assertThat(this.out).contains("urn:partner:acme").doesNotContain("urn:agency:");
	}

	@Test
	void anAgencyIsSuspendedAndResumed() {
		assertThat(hub("agencies", "suspend", "6110000", "--why", "점검")).isZero();
		assertThat(hub("agencies", "list", "--lang", "en")).isZero();
		assertThat(this.out).containsPattern("6110000 +SUSPENDED");
		assertThat(hub("agencies", "resume", "6110000")).isZero();
	}

	@Test
	void complaintsAreListedAndShown() {
		assertThat(hub("complaints", "list", "--state", "OPEN")).isZero();
		assertThat(this.out).contains("2611220001").doesNotContain("2611220002");
		assertThat(hub("complaints", "list", "--limit", "1")).isZero();
		assertThat(this.out).contains("--cursor ");
		assertThat(hub("complaints", "show", "2611220001", "--lang", "en")).isZero();
		assertThat(this.out).contains("Legs", "접수-7", "Steps", "AcceptComplaint", "Deliveries", "READY");
	}

	@Test
	void whatWaitsIsAssigned() {
		assertThat(hub("unrouted", "list")).isZero();
		assertThat(this.out).contains("2611220002", "NO_CATEGORY");
		assertThat(hub("unrouted", "assign", "2611220002", "--agency", "6260000", "--why", "교통과 소관")).isZero();
		assertThat(hub("unrouted", "list", "--lang", "en")).isZero();
		assertThat(this.out).isEqualToIgnoringNewLines("None.");
	}

	@Test
	void aDeliveryIsHeldReleasedRetriedAndSkipped() {
		String id = SampleExchange.DELIVERY.toString();
		assertThat(hub("deliveries", "hold", id, "--why", "점검")).isZero();
		assertThat(this.sample.deliveryState()).isEqualTo("HELD");
		assertThat(hub("deliveries", "release", "urn:uuid:" + id)).isZero();
		assertThat(hub("deliveries", "retry", id)).isZero();
		assertThat(this.sample.deliveryState()).isEqualTo("READY");
		assertThat(hub("deliveries", "skip", id, "--why", "중복")).isZero();
		assertThat(this.sample.deliveryState()).isEqualTo("SKIPPED");
		assertThat(hub("deliveries", "list", "--state", "SKIPPED")).isZero();
		assertThat(this.out).contains(id);
	}

	@Test
	void theLogsStateKeyAndCheckpointArePrinted() {
		Awaitility.await().until(() -> hub("log", "checkpoint") == ExitCodes.DONE);
		assertThat(this.out).startsWith("hub.minwon/complaint-log/").contains("\n\n— hub.minwon/complaint-log/");
		assertThat(hub("log", "key")).isZero();
		assertThat(this.out.strip()).matches("hub\\.minwon/complaint-log/[0-9]{4}\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]{44}");
		assertThat(hub("log", "key", "--json")).isZero();
		assertThat(new JsonMapper().readTree(this.out).path("vkey").asString()).contains("+");
		Awaitility.await().until(() -> hub("log", "status", "--lang", "en") == ExitCodes.DONE);
		assertThat(this.out).contains("IN_ORDER", "The log is in order.", "Signed at");
		assertThat(hub("log", "status", "--lang", "ko")).isZero();
		assertThat(this.out).contains("로그가 정상입니다.", "서명한 때");
	}

	@Test
	void aLogThatIsNotInOrderEndsWithOneAndSaysWhatToDo() {
		this.jdbc.sql("update log_signer set vkey = vkey || ' '").update();
		this.jdbc.sql("insert into log_intake (leaf, committed_at) values (:leaf, current_timestamp)")
			.param("leaf", new byte[] { '{', '}' })
			.update();
		Awaitility.await().until(() -> hub("log", "status", "--json") == ExitCodes.REFUSED);
		assertThat(new JsonMapper().readTree(this.out).path("state").asString()).isEqualTo("LOG_KEY_DIFFERS");
		assertThat(hub("log", "status", "--lang", "ko")).isEqualTo(ExitCodes.REFUSED);
		assertThat(this.out).contains("서명하지 않습니다.");
		this.jdbc.sql("update log_signer set vkey = trim(vkey)").update();
		Awaitility.await().until(() -> hub("log", "status") == ExitCodes.DONE);
	}

	@Test
	void pagePrintsALinkForSomebodyWhoHasAnAccount() {
		assertThat(hub("page", "--json")).isZero();
		assertThat(this.out).contains("http://127.0.0.1:", "/operations/join?code=");
		assertThat(hub("account", "invite", "kim", "--role", "OPERATOR")).isZero();
		assertThat(this.out).contains("kim", "/operations/join?code=");
		assertThat(hub("account", "list", "--lang", "en")).isZero();
		assertThat(this.out).contains("Account", "kim", "OPERATOR", "INVITED");
		assertThat(hub("page")).isEqualTo(ExitCodes.REFUSED);
		assertThat(hub("page", "--as", "kim")).isZero();
		assertThat(this.out).contains("/operations/enter?code=");
		assertThat(hub("account", "reset", "kim", "--why", "lost")).isZero();
		assertThat(hub("account", "close", "kim", "--why", "left")).isZero();
		assertThat(hub("page", "--as", "kim")).isEqualTo(ExitCodes.REFUSED);
	}

	@Test
	void whatTheHubRefusesEndsWithOneAndThreeSentences() {
		assertThat(hub("agencies", "add", "--code", "17", "--name-ko", "가", "--name-en", "A", "--lang", "ko"))
			.isEqualTo(ExitCodes.REFUSED);
		assertThat(this.err.lines()).hasSize(3).first().isEqualTo("등록하지 않았습니다.");
		assertThat(hub("complaints", "show", "0000", "--lang", "en")).isEqualTo(ExitCodes.REFUSED);
		assertThat(this.err).contains("There is no complaint with the number '0000'");
		assertThat(this.out).isEmpty();
	}

	@Test
	void everyCommandHelps() {
		assertThat(hub("agencies", "add", "--help", "--lang", "ko")).isZero();
		assertThat(this.out).contains("--name-ko", "--lang");
		assertThat(hub("agencies", "--lang", "en", "-h", "--lang", "en")).isZero();
		assertThat(this.out).contains("add", "suspend");
	}

	@Test
	void aParticipantsCertificatesAreShown() {
		assertThat(hub("agencies", "show", "6110000", "--lang", "en")).isZero();
		assertThat(this.out).containsPattern("(?s)Certificates\\R.*(None\\.|HUB_CA|PINNED)");
	}

	@Test
	void aWrongCommandEndsWithTwo() {
		assertThat(hub("agencies", "add", "--lang", "ko")).isEqualTo(ExitCodes.USAGE);
		assertThat(this.err).contains("명령이 틀렸습니다.", "--code");
	}

	@Test
	void aHubThatDoesNotRunEndsWithThree(@TempDir Path elsewhere) {
		assertThat(run(List.of("complaints", "list", "--data", elsewhere.toString()))).isEqualTo(ExitCodes.UNREACHABLE);
		assertThat(this.err).contains("operations.address");
	}

	@Test
	void serveHandsItsOptionsOver() {
		Map<String, Object> settings = new HashMap<>();
		CommandLine line = HubCommandLine.create(new Texts("command", Locale.ENGLISH), settings::putAll);
		assertThat(line.execute("serve", "--data", "/d", "--host", "::1", "--port", "1", "--operations-port", "2"))
			.isZero();
		assertThat(settings).containsOnly(Map.entry("hub.site.data", "/d"), Map.entry("server.address", "::1"),
				Map.entry("server.port", 1), Map.entry("hub.operations.port", 2));
	}

	private int hub(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--data", data.toString()));
		return run(all);
	}

	private int run(List<String> arguments) {
		StringWriter written = new StringWriter();
		StringWriter failed = new StringWriter();
		CommandLine line = HubCommandLine.create(HubCommandLine.texts(arguments, Locale.KOREAN), (settings) -> {
		});
		// Buffered and flushed at line ends only, as standard output is.
		line.setOut(new PrintWriter(new BufferedWriter(written, 1 << 16), true));
		line.setErr(new PrintWriter(failed));
		int code = line.execute(arguments.toArray(new String[0]));
		this.out = written.toString();
		this.err = failed.toString();
		return code;
	}

}
