package org.minwonhub.system.load;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.minwonhub.system.Folders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The load command with a handful of messages. What it measures so is worth nothing; that
 * it measures is what counts.
 */
class LoadTests {

	private final Path folder = Folders.fresh(LoadTests.class);

	@Test
	void theHubIsMeasuredBesideTheStockEcho() throws Exception {
		LoadMain.run(LoadOptions.parse(this.folder, "--servers", "stock-echo,h2", "--clients", "2", "--warm-up", "2",
				"--messages", "4", "--agencies", "1", "--deliveries", "3"));

		JsonNode measured = JsonMapper.shared().readTree(Files.readString(this.folder.resolve("load.json")));
		assertThat(measured.required("submissions").findValuesAsString("kind")).containsExactly("STOCK_ECHO", "H2");
		assertThat(measured.required("submissions").findValuesAsString("messages")).containsExactly("4", "4");
		assertThat(measured.required("deliveries").findValuesAsString("messages")).containsExactly("3");
		assertThat(measured.required("integrations").findValuesAsString("server")).containsExactly("hub on H2");
	}

	@Test
	void anOptionThatIsNotThereIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> LoadOptions.parse(this.folder, "--speed", "9"))
			.withMessageContaining("--speed");
	}

}
