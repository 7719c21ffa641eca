package org.minwonhub.audit;

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
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "org.minwonhub.audit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule NO_SPRING = noClasses().should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework..");

	@ArchTest
	static final ArchRule ONE_CLASS_USES_THE_NETWORK = noClasses().that()
		.doNotHaveFullyQualifiedName("org.minwonhub.audit.source.HttpLog")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.net.http..", "java.nio.channels..", "javax.net..")
		.orShould()
		.dependOnClassesThat()
		.haveNameMatching("java\\.net\\.(?!URI$).*");

	@ArchTest
	static final ArchRule ONLY_THE_COMMANDS_KNOW_THE_COMMAND_LINE = noClasses().that()
		.resideOutsideOfPackage("org.minwonhub.audit.cli")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("picocli..", "org.minwonhub.audit.cli");

	@ArchTest
	static final ArchRule PACKAGES_HAVE_NO_CYCLES = SlicesRuleDefinition.slices()
		.matching("org.minwonhub.audit.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule TIME_AND_CHANCE_DECIDE_NOTHING = noClasses().that()
		.doNotHaveSimpleName("AuditMain")
		.should()
		.callMethod(Instant.class, "now")
		.orShould()
		.callMethod(System.class, "currentTimeMillis")
		.orShould()
		.callMethod(Clock.class, "systemUTC")
		.orShould()
		.dependOnClassesThat()
		.areAssignableTo(Random.class);

	@Test
	void filesAreShort() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src"))) {
			List<Path> sources = files.filter((file) -> file.toString().endsWith(".java")).toList();
			List<Integer> lines = sources.stream().map(ArchitectureTests::lines).sorted().toList();
			assertThat(lines.get(lines.size() - 1)).isLessThanOrEqualTo(500);
			assertThat(lines.get(lines.size() / 2)).isLessThanOrEqualTo(60);
		}
	}

	@Test
	void everyPackageSaysWhatItIsFor() throws IOException {
		try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/minwonhub/audit"))) {
			for (Path folder : folders.filter(Files::isDirectory).toList()) {
				if (!folder.endsWith("audit")) {
					assertThat(folder.resolve("package-info.java")).exists().content().contains("@NullMarked");
				}
			}
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
