package org.minwonhub.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HouseRulesTests {

	private static final Path SOURCES = Path.of("src/main/java");

	@Test
	void everyPackageSaysWhatItIsFor() throws IOException {
		for (Path source : sources()) {
			assertThat(source.resolveSibling("package-info.java")).exists();
		}
	}

	@Test
	void filesAreSmall() throws IOException {
		List<Integer> sizes = new ArrayList<>();
		for (Path source : sources()) {
			sizes.add(Files.readAllLines(source).size());
		}
		assertThat(sizes).allMatch((size) -> size <= 250);
		sizes.sort(null);
		assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(80);
	}

	@Test
	void logicAsksNoClockOfItsOwn() throws IOException {
		for (Path source : sources()) {
			assertThat(Files.readString(source)).as(source.toString())
				.doesNotContain("Instant.now(")
				.doesNotContain("System.currentTimeMillis")
				.doesNotContain("LocalDateTime.now(");
		}
	}

	private static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			return files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
	}

}
