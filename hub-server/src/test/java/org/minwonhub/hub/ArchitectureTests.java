package org.minwonhub.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.minwonhub.hub.fault.ActProblem;
import org.minwonhub.hub.operations.Problem;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The house's rules. The layers are the diagram of docs/explanation/how-it-works.md.
 */
@AnalyzeClasses(packages = "org.minwonhub.hub", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule noModuleDependsOnItselfThroughAnother = slices().matching("org.minwonhub.hub.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule aMessageGoesDownwards = layeredArchitecture().consideringOnlyDependenciesInLayers()
		.withOptionalLayers(true)
		.layer("exchange")
		.definedBy("..hub.exchange..")
		.layer("complaint")
		.definedBy("..hub.complaint..")
		.layer("attachment")
		.definedBy("..hub.attachment..")
		.layer("mailbox")
		.definedBy("..hub.mailbox..")
		.layer("routing")
		.definedBy("..hub.routing..")
		.layer("intake")
		.definedBy("..hub.intake..")
		.layer("log")
		.definedBy("..hub.log..")
		.layer("vault")
		.definedBy("..hub.vault..")
		.layer("storage")
		.definedBy("..hub.storage..")
		.whereLayer("exchange")
		.mayNotBeAccessedByAnyLayer()
		.whereLayer("complaint")
		.mayOnlyBeAccessedByLayers("exchange")
		.whereLayer("attachment")
		.mayOnlyBeAccessedByLayers("exchange", "complaint")
		.whereLayer("mailbox")
		.mayOnlyBeAccessedByLayers("exchange", "complaint", "attachment")
		.whereLayer("routing")
		.mayOnlyBeAccessedByLayers("complaint")
		.whereLayer("intake")
		.mayOnlyBeAccessedByLayers("exchange", "complaint", "attachment", "mailbox");

	@ArchTest
	static final ArchRule timeComesInThroughConstructors = noClasses().should()
		.callMethod(Instant.class, "now")
		.orShould()
		.callMethod(LocalDate.class, "now")
		.orShould()
		.callMethod(LocalDateTime.class, "now")
		.orShould()
		.callMethod(OffsetDateTime.class, "now")
		.orShould()
		.callMethod(System.class, "currentTimeMillis");

	@ArchTest
	static final ArchRule onlyTheSiteMakesAClock = noClasses().that()
		.resideOutsideOfPackage("..hub.site..")
		.should()
		.callMethod(Clock.class, "systemUTC");

	@ArchTest
	static final ArchRule configurationsAreNobodysBusiness = classes().that()
		.haveSimpleNameEndingWith("Configuration")
		.should()
		.bePackagePrivate();

	@ArchTest
	static void everyCodeOfARefusedActIsToldToOperators(JavaClasses house) {
		List<String> codes = house.get(ActProblem.class)
			.getAllSubclasses()
			.stream()
			.flatMap((problem) -> Stream.of(problem.reflect().getDeclaredClasses()))
			.flatMap((code) -> Stream.of(code.getEnumConstants()))
			.map(String::valueOf)
			.toList();
		assertThat(codes).isNotEmpty().isSubsetOf(Stream.of(Problem.values()).map(Problem::name).toList());
	}

	@Test
	void noFileIsLongAndMostAreShort() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			List<Long> lines = files.filter(file -> file.toString().endsWith(".java"))
				.map(ArchitectureTests::lines)
				.sorted()
				.toList();
			assertThat(lines.get(lines.size() - 1)).isLessThanOrEqualTo(500);
			assertThat(lines.get(lines.size() / 2)).as("the median").isLessThanOrEqualTo(65);
			assertThat(lines.get(lines.size() * 9 / 10)).as("nine of ten").isLessThanOrEqualTo(200);
		}
	}

	@Test
	void everyPackageSaysWhatItIsFor() throws IOException {
		try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/minwonhub/hub"))) {
			assertThat(folders.filter(Files::isDirectory).map(folder -> folder.resolve("package-info.java")))
				.allSatisfy(file -> assertThat(file).exists());
		}
	}

	private static long lines(Path file) {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.count();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
