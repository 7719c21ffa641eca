package org.minwonhub.adapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

	private static final int LONGEST_FILE = 500;

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.minwonhub.adapter");

	@Test
	void arrowsBetweenPackagesPointDownwards() {
		Architectures.layeredArchitecture()
			.consideringOnlyDependenciesInLayers()
			.layer("cli")
			.definedBy("org.minwonhub.adapter.cli..")
			.layer("whole")
			.definedBy("org.minwonhub.adapter")
			.layer("status")
			.definedBy("org.minwonhub.adapter.status..")
			.layer("sync")
			.definedBy("org.minwonhub.adapter.sync..")
			.layer("exchange")
			.definedBy("org.minwonhub.adapter.exchange..")
			.layer("witness")
			.definedBy("org.minwonhub.adapter.witness..")
			.layer("enrolment")
			.definedBy("org.minwonhub.adapter.enrolment..")
			.layer("notify")
			.definedBy("org.minwonhub.adapter.notify..")
			.layer("connector")
			.definedBy("org.minwonhub.adapter.board.jdbc..")
			.whereLayer("cli")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("whole")
			.mayOnlyBeAccessedByLayers("cli")
			.whereLayer("status")
			.mayOnlyBeAccessedByLayers("whole", "cli")
			.whereLayer("sync")
			.mayOnlyBeAccessedByLayers("whole", "status", "cli")
			.whereLayer("exchange")
			.mayOnlyBeAccessedByLayers("whole", "status", "cli")
			.whereLayer("witness")
			.mayOnlyBeAccessedByLayers("whole", "exchange", "enrolment", "cli")
			.whereLayer("enrolment")
			.mayOnlyBeAccessedByLayers("whole", "cli")
			.whereLayer("notify")
			.mayOnlyBeAccessedByLayers("whole", "exchange", "cli")
			.whereLayer("connector")
			.mayOnlyBeAccessedByLayers("whole", "cli")
			.check(CLASSES);
	}

	@Test
	void packagesHaveNoCycles() {
		SlicesRuleDefinition.slices().matching("org.minwonhub.adapter.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void boardsAndTheirSyncKnowNothingOfTheHubOrOfSoap() {
		noClasses().that()
			.resideInAnyPackage("..adapter.board..", "..adapter.sync..", "..adapter.store..", "..adapter.config..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.apache.cxf..", "org.minwonhub.wsdl..", "org.minwonhub.security..",
					"..adapter.hub..")
			.check(CLASSES);
	}

	@Test
	void theRoutesAreTheOnlyPlaceThatKnowsCamel() {
		noClasses().that()
			.resideOutsideOfPackages("org.minwonhub.adapter")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.apache.camel.builder..", "org.apache.camel.impl..", "org.apache.camel.model..")
			.check(CLASSES);
	}

	@Test
	void timeAndRandomnessComeInThroughConstructors() {
		noClasses().should()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(OffsetDateTime.class, "now")
			.orShould()
			.callMethod(LocalDateTime.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.orShould()
			.dependOnClassesThat()
			.areAssignableTo(Random.class)
			.check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
				.withImportOption((location) -> !location.contains("SecureRandom"))
				.importPackages("org.minwonhub.adapter.message", "org.minwonhub.adapter.store",
						"org.minwonhub.adapter.config", "org.minwonhub.adapter.sync", "org.minwonhub.adapter.notify"));
		noClasses().that()
			.resideOutsideOfPackages("org.minwonhub.adapter", "org.minwonhub.adapter.cli")
			.should()
			.callMethod(Clock.class, "systemUTC")
			.orShould()
			.callMethod(Instant.class, "now")
			.check(CLASSES);
	}

	@Test
	void filesStaySmall() throws IOException {
		try (Stream<Path> sources = Files.walk(Path.of("src"))) {
			for (Path source : sources.filter((file) -> file.toString().endsWith(".java")).toList()) {
				assertThat(Files.readAllLines(source).size()).as(source.toString()).isLessThanOrEqualTo(LONGEST_FILE);
			}
		}
	}

	@Test
	void everyPackageSaysWhatItIsFor() throws IOException {
		try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
			for (Path folder : folders.filter(Files::isDirectory).toList()) {
				try (Stream<Path> files = Files.list(folder)) {
					if (files.anyMatch((file) -> file.toString().endsWith(".java"))) {
						assertThat(folder.resolve("package-info.java")).exists().content().contains("@NullMarked");
					}
				}
			}
		}
	}

}
