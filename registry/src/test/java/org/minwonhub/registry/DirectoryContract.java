package org.minwonhub.registry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minwonhub.registry.EnrolledCertificate.Trust;
import org.minwonhub.registry.Participant.Kind;
import org.minwonhub.registry.Participant.State;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every directory in SQL does, whatever the database.
 */
abstract class DirectoryContract {

	private static final Instant MORNING = Instant.parse("2026-11-22T00:00:00.123Z");

	private static final Participant SEOUL = new Participant("urn:agency:6110000", Kind.AGENCY, "서울특별시", "Seoul",
			State.APPLIED, false, Set.of("TRAFFIC", "WELFARE"), Set.of("1100000000"), MORNING);

	private static final String THUMBPRINT = "a".repeat(64);

	private Directory directory;

	abstract DataSource database();

	@BeforeEach
	void openEmptyDirectory() {
		DataSource database = database();
		this.directory = new JdbcDirectory(JdbcClient.create(database));
	}

	@Test
	void aSavedParticipantIsFoundAsItWasSaved() {
		this.directory.save(SEOUL);
		assertThat(this.directory.find(SEOUL.uri())).contains(SEOUL);
		assertThat(this.directory.find("urn:agency:0000000")).isEmpty();
	}

	@Test
	void savingAgainChangesWhatIsServedButNotStateAndRegistration() {
		this.directory.save(SEOUL);
		this.directory.changeState(SEOUL.uri(), State.LIVE, MORNING);
		this.directory.save(new Participant(SEOUL.uri(), Kind.AGENCY, "서울시", "Seoul City", State.APPLIED, true,
				Set.of("TAX"), Set.of(), MORNING.plusSeconds(60)));
		assertThat(this.directory.find(SEOUL.uri())).contains(new Participant(SEOUL.uri(), Kind.AGENCY, "서울시",
				"Seoul City", State.LIVE, true, Set.of("TAX"), Set.of(), MORNING));
	}

	@Test
	void onlyLiveAgenciesServeACategory() {
		this.directory.save(SEOUL);
		assertThat(this.directory.serving("TRAFFIC")).isEmpty();
		this.directory.changeState(SEOUL.uri(), State.LIVE, MORNING);
		assertThat(this.directory.serving("TRAFFIC")).extracting(Participant::uri).containsExactly(SEOUL.uri());
		assertThat(this.directory.serving("TAX")).isEmpty();
		this.directory.changeState(SEOUL.uri(), State.SUSPENDED, MORNING);
		assertThat(this.directory.serving("TRAFFIC")).isEmpty();
	}

	@Test
	void whoIsOnTrialIsFoundAmongThoseOnTrialOnly() {
		this.directory.save(SEOUL);
		assertThat(this.directory.trial(SEOUL.uri())).isFalse();
		this.directory.setTrial(SEOUL.uri(), true);
		this.directory.changeState(SEOUL.uri(), State.TEST, MORNING);
		assertThat(this.directory.trial(SEOUL.uri())).isTrue();
		assertThat(this.directory.state(SEOUL.uri())).contains(State.TEST);
		assertThat(this.directory.state("urn:agency:0000000")).isEmpty();
		assertThat(this.directory.serving("TRAFFIC")).isEmpty();
		assertThat(this.directory.serving("TRAFFIC", State.TEST)).hasSize(1);
		assertThat(this.directory.receivingCopies(State.TEST)).isEmpty();
	}

	@Test
	void aParticipantMayBelongToAnother() {
		this.directory.save(SEOUL);
		assertThat(this.directory.parent(SEOUL.uri())).isEmpty();
		this.directory.setParent(SEOUL.uri(), SEOUL.uri());
		assertThat(this.directory.parent(SEOUL.uri())).contains(SEOUL.uri());
		this.directory.setParent(SEOUL.uri(), null);
		assertThat(this.directory.parent(SEOUL.uri())).isEmpty();
	}

	@Test
	void aPartnerServesNoCategory() {
		this.directory.save(new Participant("urn:partner:acme", Kind.PARTNER, "에이스", "Acme", State.LIVE, false,
				Set.of("TRAFFIC"), Set.of(), MORNING));
		assertThat(this.directory.serving("TRAFFIC")).isEmpty();
	}

	@Test
	void onlyLiveParticipantsReceiveCopies() {
		this.directory.save(new Participant("urn:agency:B550000", Kind.AGENCY, "통합민원", "Centre", State.APPLIED, true,
				Set.of(), Set.of(), MORNING));
		this.directory.save(SEOUL);
		this.directory.changeState(SEOUL.uri(), State.LIVE, MORNING);
		assertThat(this.directory.receivingCopies()).isEmpty();
		this.directory.changeState("urn:agency:B550000", State.LIVE, MORNING);
		assertThat(this.directory.receivingCopies()).extracting(Participant::uri).containsExactly("urn:agency:B550000");
	}

	@Test
	void allParticipantsComeInTheOrderOfTheirNames() {
		this.directory.save(new Participant("urn:partner:acme", Kind.PARTNER, "에이스", "Acme", State.APPLIED, false,
				Set.of(), Set.of(), MORNING));
		this.directory.save(SEOUL);
		assertThat(this.directory.all()).extracting(Participant::uri)
			.containsExactly("urn:agency:6110000", "urn:partner:acme");
	}

	@Test
	void aCertificateIsFoundAsItWasEnrolled() {
		this.directory.save(SEOUL);
		this.directory.addCertificate(certificate(THUMBPRINT, Trust.HUB_CA, MORNING), "01");
		assertThat(this.directory.certificate(THUMBPRINT)).get()
			.usingRecursiveComparison()
			.isEqualTo(certificate(THUMBPRINT, Trust.HUB_CA, MORNING));
		assertThat(this.directory.certificate("b".repeat(64))).isEmpty();
	}

	@Test
	void certificatesComeOldestFirst() {
		this.directory.save(SEOUL);
		this.directory.addCertificate(certificate("1".repeat(64), Trust.HUB_CA, MORNING.plusSeconds(9)), "02");
		this.directory.addCertificate(certificate("2".repeat(64), Trust.HUB_CA, MORNING), "01");
		assertThat(this.directory.certificatesOf(SEOUL.uri())).extracting(EnrolledCertificate::thumbprint)
			.containsExactly("2".repeat(64), "1".repeat(64));
	}

	@Test
	void aSecondRevocationChangesNothing() {
		this.directory.save(SEOUL);
		this.directory.addCertificate(certificate(THUMBPRINT, Trust.HUB_CA, MORNING), "01");
		assertThat(this.directory.revoked(Trust.HUB_CA)).isEmpty();
		this.directory.revoke(THUMBPRINT, "key lost", MORNING.plusSeconds(5));
		this.directory.revoke(THUMBPRINT, "again", MORNING.plusSeconds(50));
		assertThat(this.directory.revoked(Trust.HUB_CA)).extracting(EnrolledCertificate::revokedAt)
			.containsExactly(MORNING.plusSeconds(5));
		assertThat(this.directory.revoked(Trust.PINNED)).isEmpty();
	}

	private static EnrolledCertificate certificate(String thumbprint, Trust trust, Instant enrolledAt) {
		return new EnrolledCertificate(thumbprint, SEOUL.uri(), trust, "DER".getBytes(StandardCharsets.US_ASCII),
				MORNING, MORNING.plusSeconds(3600), enrolledAt, null);
	}

}
