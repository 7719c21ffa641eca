package org.minwonhub.hub.enrolment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.storage.Databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The hub's own keys over restarts and time.
 */
class RestartTests {

	@TempDir
	private Path data;

	private DataSource database;

	@BeforeEach
	void open() {
		this.database = Databases.h2(this.data);
	}

	@Test
	void aRestartKeepsTheAuthorityAndTheHubsKey() {
		EnrolmentWorld before = start();
		EnrolmentWorld after = start();
		assertThat(after.authority.certificate()).isEqualTo(before.authority.certificate());
		assertThat(after.authority.currentCrl()).isEqualTo(before.authority.currentCrl());
		assertThat(after.identity.current().certificate()).isEqualTo(before.identity.current().certificate());
		assertThat(after.acts).isEmpty();
	}

	@Test
	void aHubWhoseAuthorityWasLostDoesNotStartWithANewOne() throws IOException {
		start();
		Files.delete(this.data.resolve("ca/authority.p12"));
		assertThatIllegalStateException().isThrownBy(this::start).withMessageContaining("Restore the folder");
	}

	@Test
	void onlyTheOwnerMayReadTheKeys() throws IOException {
		start();
		try (var files = Files.list(this.data.resolve("ca"))) {
			assertThat(files).hasSize(4)
				.allSatisfy((file) -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
					.isEqualTo("rw-------"));
		}
	}

	@Test
	void theHubsCertificateNamesTheHub() throws CertificateParsingException {
		EnrolmentWorld world = start();
		X509Certificate certificate = world.identity.current().certificate();
		assertThat(certificate.getSubjectAlternativeNames()).containsExactly(List.of(6, "urn:hub:minwon"));
		assertThat(Pkix.accepts(certificate, world.authority.certificate(), world.authority.currentCrl(), world.now()))
			.isTrue();
	}

	@Test
	void theHubsKeyIsReplacedAfterTwoThirdsOfItsLife() {
		EnrolmentWorld world = start();
		var first = world.identity.current();
		world.pass(Duration.ofDays(243));
		world.renewals.renewWhatIsDue();
		assertThat(world.identity.current()).isEqualTo(first);
		world.pass(Duration.ofDays(1));
		world.renewals.renewWhatIsDue();
		var second = world.identity.current();
		assertThat(second.certificate().getPublicKey()).isNotEqualTo(first.certificate().getPublicKey());
		assertThat(first.certificate().getNotAfter().toInstant()).isAfter(world.now().plus(Duration.ofDays(100)));
		assertThat(world.acts).containsExactly("HUB_KEY_CHANGED urn:hub:minwon", "HUB_KEY_CHANGED urn:hub:minwon");
		assertThat(start().identity.current().certificate()).as("after a restart").isEqualTo(second.certificate());
	}

	private EnrolmentWorld start() {
		return new EnrolmentWorld(this.database, this.data);
	}

}
