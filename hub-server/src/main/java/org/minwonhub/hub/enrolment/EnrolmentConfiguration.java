package org.minwonhub.hub.enrolment;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.log.tree.CheckpointStore;
import org.minwonhub.hub.site.Site;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.registry.CategoryScheme;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.JdbcDirectory;
import org.minwonhub.registry.uddi.mirror.MirroredDirectory;
import org.minwonhub.registry.uddi.mirror.ParticipantMirror;
import org.minwonhub.security.KeyFiles;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EnrolmentSettings.class)
@EnableScheduling
class EnrolmentConfiguration {

	@Bean
	Directory directory(JdbcClient jdbc, ParticipantMirror mirror) {
		return new MirroredDirectory(new JdbcDirectory(jdbc), mirror);
	}

	@Bean
	CategoryScheme categoryScheme() {
		return CategoryScheme.v1();
	}

	@Bean
	Authority authority(Site site, JdbcClient jdbc, Directory directory, Transactions transactions, DatabaseClock clock,
			SecureRandom random, EnrolmentSettings settings) {
		return new Authority(new IdentityFile(folder(site), "authority", random), new RevocationLists(jdbc), directory,
				transactions, clock::now, random, settings);
	}

	@Bean
	HubIdentity hubIdentity(Authority authority, Site site, Transactions transactions, AdministrationLog log,
			DatabaseClock clock, SecureRandom random, EnrolmentSettings settings) {
		return new HubIdentity(authority, new IdentityFile(folder(site), "hub", random), site, transactions, log,
				clock::now, () -> KeyFiles.newRsaKey(settings.hubKeyBits(), random));
	}

	/** For callers that use elliptic curves themselves. */
	@Bean
	HubIdentity hubEcIdentity(Authority authority, Site site, Transactions transactions, AdministrationLog log,
			DatabaseClock clock, SecureRandom random) {
		return new HubIdentity(authority, new IdentityFile(folder(site), "hub-ec", random), site, transactions, log,
				clock::now, () -> KeyFiles.newEcKey(random));
	}

	@Bean
	Renewals renewals(Authority authority, List<HubIdentity> identities, Transactions transactions) {
		return new Renewals(authority, identities, transactions);
	}

	@Bean
	Tokens enrolmentTokens(JdbcClient jdbc, SecureRandom random, Authority authority, CheckpointStore log,
			EnrolmentSettings settings) {
		return new Tokens(jdbc, random, authority.thumbprint(), log::vkey, settings.tokenValidity());
	}

	@Bean
	ParticipantDesk participantDesk(Directory directory, CategoryScheme scheme, Authority authority, Tokens tokens,
			Transactions transactions, AdministrationLog log, DatabaseClock clock) {
		return new ParticipantDesk(directory, scheme, authority, tokens, transactions, log, clock::now);
	}

	@Bean
	ParticipantTrust participantTrust(Directory directory) {
		return new ParticipantTrust(directory);
	}

	@Bean
	TrustEvidence trustEvidence(Authority authority) {
		return new TrustEvidence(authority);
	}

	@Bean
	EnrolmentEndpoint enrolmentEndpoint(Directory directory, Authority authority, Tokens tokens, ParticipantTrust trust,
			JdbcClient jdbc, Transactions transactions, AdministrationLog log, CheckpointStore checkpoints, Site site,
			DatabaseClock clock) {
		Enrolments enrolments = new Enrolments(directory, authority, tokens, new EnrolledKeys(jdbc), log, clock::now);
		return new EnrolmentEndpoint(EnrolmentEndpoint::ofCurrentMessage, enrolments, directory, trust, authority,
				checkpoints::vkey, transactions, site, clock::now);
	}

	private static Path folder(Site site) {
		return site.data().resolve("ca");
	}

}
