package org.minwonhub.hub.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.log.work.LogDesk;
import org.minwonhub.hub.storage.Databases;
import org.minwonhub.xsd.complaint.Handling;

import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LogRightsTests {

	@Test
	void withTheRightsOfTheReferencePageTheHubRunsAndCannotChangeTheLog(@TempDir Path data) throws Exception {
		DataSource owner = Databases.postgresql();
		JdbcClient asOwner = JdbcClient.create(owner);
		asOwner.sql("create role hub_app login").update();
		String page = Files.readString(Path.of("../docs/reference/log.md"));
		asOwner.sql(page.substring(page.indexOf("```sql") + 6, page.lastIndexOf("```"))).update();
		String url = ((HikariDataSource) owner).getJdbcUrl().replaceFirst("[?].*", "");
		try (RunningHub hub = new RunningHub(data, "hub.storage.url=" + url, "hub.storage.user=hub_app",
				"spring.flyway.user=postgres", "spring.flyway.password=none")) {
			TestParticipant city = hub.agency("6110001", Set.of("TRAFFIC"));
			city.exchange().submitComplaint(Examples.filing(city, Handling.OWN));
			Awaitility.await()
				.until(() -> hub.bean(LogDesk.class).status(),
						(status) -> status.waiting() == 0 && status.publishedSize() == status.size());
			assertThat(hub.bean(LogDesk.class).status().state()).isEqualTo(LogDesk.IN_ORDER);
			JdbcClient asHub = hub.bean(JdbcClient.class);
			for (String table : List.of("log_entry", "log_message", "log_tile", "log_signer", "log_checkpoint",
					"log_cosignature", "log_stamp")) {
				assertThatThrownBy(() -> asHub.sql("delete from " + table).update()).as(table)
					.isInstanceOf(BadSqlGrammarException.class)
					.rootCause()
					.hasMessageContaining("permission denied");
			}
			assertThatThrownBy(() -> asHub.sql("update log_entry set leaf = leaf_hash").update()).rootCause()
				.hasMessageContaining("permission denied");
			assertThatThrownBy(() -> asHub.sql("update log_signer set vkey = ''").update()).rootCause()
				.hasMessageContaining("permission denied");
			assertThatThrownBy(() -> asHub.sql("update log_signer set id = 2").update()).rootCause()
				.hasMessageContaining("check");
		}
	}

	@Test
	void aClosedLogIsServedToNobody(@TempDir Path data) {
		try (RunningHub hub = new RunningHub(data, "hub.enrolment.hub-key-bits=2048", "hub.log.open=false",
				"hub.log.origin=log.example.go.kr/2026")) {
			Awaitility.await().until(() -> hub.bean(LogDesk.class).status().publishedSize() > 0);
			ServedLog log = new ServedLog(hub);
			assertThat(log.get("checkpoint").statusCode()).isEqualTo(404);
			assertThat(log.get("tile/0/000.p/1").statusCode()).isEqualTo(404);
			assertThat(hub.bean(LogDesk.class).status().origin()).isEqualTo("log.example.go.kr/2026");
		}
	}

}
