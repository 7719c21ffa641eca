package org.minwonhub.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "org.minwonhub.security", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

	@ArchTest
	static final ArchRule SPRING_STAYS_OUTSIDE = noClasses().should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework..");

	@ArchTest
	static final ArchRule CXF_STAYS_IN_ITS_PACKAGE = noClasses().that()
		.resideInAPackage("org.minwonhub.security")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.cxf..", "jakarta.xml.ws..", "org.minwonhub.security.cxf..");

	@ArchTest
	static final ArchRule NO_SAAJ = noClasses().should().dependOnClassesThat().resideInAPackage("jakarta.xml.soap..");

	@ArchTest
	static final ArchRule NO_XPATH = noClasses().should().dependOnClassesThat().resideInAPackage("javax.xml.xpath..");

	@ArchTest
	static final ArchRule TIME_COMES_IN = noClasses().should()
		.callMethod(Instant.class, "now")
		.orShould()
		.callMethod(System.class, "currentTimeMillis")
		.orShould()
		.callMethod(Clock.class, "systemUTC")
		.orShould()
		.callMethod(Clock.class, "systemDefaultZone");

	@ArchTest
	static final ArchRule CHANCE_IS_SECURE = noClasses().should()
		.dependOnClassesThat()
		.haveFullyQualifiedName(Random.class.getName());

	@Test
	void filesAreShort() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src"))) {
			List<Integer> lines = files.filter((file) -> file.toString().endsWith(".java"))
				.map(ArchitectureTest::lines)
				.sorted()
				.toList();
			assertThat(lines.get(lines.size() - 1)).isLessThanOrEqualTo(500);
			assertThat(lines.get(lines.size() / 2)).isLessThanOrEqualTo(60);
		}
	}

	private static int lines(Path file) {
		try {
			return Files.readAllLines(file).size();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
