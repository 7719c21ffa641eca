package org.minwonhub.hub.exchange;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.xsd.complaint.Ping;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class UnverifiedInputTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@Test
	void aFloodGetsFewSignaturesOneLogEntryAndHoldsNobodyElseBack(@TempDir Path data) throws Exception {
		try (RunningHub hub = new RunningHub(data, "hub.unverified.per-address=3")) {
			TestParticipant city = hub.agency("6110001", Set.of("TRAFFIC"));
			int before = entries(hub).size();
			for (int i = 0; i < 3; i++) {
				HttpResponse<String> told = junk(hub);
				assertThat(told.statusCode()).isEqualTo(500);
				assertThat(told.body()).contains("SignatureValue", "MALFORMED");
			}
			for (int i = 0; i < 20; i++) {
				HttpResponse<String> sentAway = junk(hub);
				assertThat(sentAway.statusCode()).isEqualTo(429);
				assertThat(sentAway.headers().firstValue("Retry-After")).contains("60");
				assertThat(sentAway.body()).startsWith("RATE_LIMITED: ");
			}
			assertThat(city.exchange().ping(city.ready(new Ping()))).isNotNull();

			UnverifiedInput input = hub.bean(UnverifiedInput.class);
			input.summarise();
			List<String> after = entries(hub);
			assertThat(after).hasSize(before + 1);
			assertThat(after.get(before)).contains("\"type\":\"unverified\",\"MALFORMED\":23,");
			input.summarise();
			assertThat(entries(hub)).hasSize(before + 1);
			assertThat(junk(hub).statusCode()).isEqualTo(500);
		}
	}

	private static HttpResponse<String> junk(RunningHub hub) throws Exception {
		return HTTP.send(HttpRequest.newBuilder(URI.create(hub.address("complaint-exchange")))
			.POST(BodyPublishers.ofString("nothing that anybody signed"))
			.build(), BodyHandlers.ofString());
	}

	private static List<String> entries(RunningHub hub) {
		return hub.bean(JdbcClient.class)
			.sql("""
					select 0 as stage, idx as number, leaf from log_entry where idx > 0
					union all select 1, id, leaf from log_intake order by stage, number""")
			.query((row, number) -> new String(row.getBytes("leaf"), StandardCharsets.UTF_8))
			.list();
	}

}
