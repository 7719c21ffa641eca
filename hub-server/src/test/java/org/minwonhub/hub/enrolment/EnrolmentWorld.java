package org.minwonhub.hub.enrolment;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.site.Site;
import org.minwonhub.hub.storage.Durability;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.registry.CategoryScheme;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.JdbcDirectory;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.xsd.common.RequestHeader;
import org.minwonhub.xsd.enrolment.Enrol;
import org.minwonhub.xsd.enrolment.Enrolled;
import org.minwonhub.xsd.enrolment.Renew;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The enrolment module on one database and one data directory, with a clock that tests
 * set. Making it again on the same two is a restart.
 */
final class EnrolmentWorld {

	static final String SEOUL = "urn:agency:6110000";

	static final String BUSAN = "urn:agency:6260000";

	static final EnrolmentSettings SETTINGS = new EnrolmentSettings(Duration.ofDays(365), Duration.ofDays(3),
			Duration.ofDays(7), Duration.ofDays(7300), 2048);

	final List<String> acts = new CopyOnWriteArrayList<>();

	final Site site;

	final Directory directory;

	final Authority authority;

	final HubIdentity identity;

	final Renewals renewals;

	final ParticipantDesk desk;

	final ParticipantTrust trust;

	final TrustEvidence evidence;

	private final EnrolmentEndpoint endpoint;

	private static final ThreadLocal<@Nullable VerifiedEnvelope> ARRIVED = new ThreadLocal<>();

	private volatile Instant now = Instant.parse("2026-11-22T00:00:00Z");

	private Optional<String> logKey = Optional.empty();

	EnrolmentWorld(DataSource database, Path data) {
		SecureRandom random = new SecureRandom();
		JdbcClient jdbc = JdbcClient.create(database);
		Transactions transactions = new Transactions(new JdbcTransactionManager(database), Durability.ofTheDatabase());
		AdministrationLog log = (act, subject, details) -> this.acts.add(act + " " + subject);
		this.site = new Site(data, "urn:hub:minwon");
		this.directory = new JdbcDirectory(jdbc);
		this.authority = new Authority(new IdentityFile(data.resolve("ca"), "authority", random),
				new RevocationLists(jdbc), this.directory, transactions, this::now, random, SETTINGS);
		this.identity = new HubIdentity(this.authority, new IdentityFile(data.resolve("ca"), "hub", random), this.site,
				transactions, log, this::now, () -> KeyFiles.newRsaKey(SETTINGS.hubKeyBits(), random));
		this.renewals = new Renewals(this.authority, List.of(this.identity), transactions);
		Tokens tokens = new Tokens(jdbc, random, this.authority.thumbprint(), () -> this.logKey,
				SETTINGS.tokenValidity());
		this.desk = new ParticipantDesk(this.directory, CategoryScheme.v1(), this.authority, tokens, transactions, log,
				this::now);
		this.trust = new ParticipantTrust(this.directory);
		this.evidence = new TrustEvidence(this.authority);
		Enrolments enrolments = new Enrolments(this.directory, this.authority, tokens, new EnrolledKeys(jdbc), log,
				this::now);
		this.endpoint = new EnrolmentEndpoint(ARRIVED::get, enrolments, this.directory, this.trust, this.authority,
				() -> this.logKey, transactions, this.site, this::now);
	}

	/** From now on the log has a key. */
	void logKey(String vkey) {
		this.logKey = Optional.of(vkey);
	}

	Instant now() {
		return this.now;
	}

	void pass(Duration time) {
		this.now = this.now.plus(time);
	}

	String register(String uri) {
		return Objects.requireNonNull(
				this.desk.register(new ParticipantDraft(uri, "기관", "Agency", false, Set.of(), Set.of())).token());
	}

	Enrolled enrol(String token, String from, Caller caller, byte @Nullable [] pkcs10) {
		Enrol request = new Enrol();
		request.setMessageHeader(header(from));
		request.setToken(token);
		request.setPkcs10(pkcs10);
		return as(caller, () -> this.endpoint.enrol(request));
	}

	Enrolled enrol(String uri, KeyPair keys) {
		Caller caller = Caller.selfSigned(keys, now());
		return enrol(register(uri), uri, caller, caller.request());
	}

	Enrolled renew(String from, Caller caller, byte[] pkcs10) {
		Renew request = new Renew();
		request.setMessageHeader(header(from));
		request.setPkcs10(pkcs10);
		return as(caller, () -> this.endpoint.renew(request));
	}

	List<String> actsSince(int number) {
		return new ArrayList<>(this.acts.subList(number, this.acts.size()));
	}

	private Enrolled as(Caller caller, Supplier<Enrolled> call) {
		ARRIVED.set(caller.envelope(now()));
		try {
			return call.get();
		}
		finally {
			ARRIVED.remove();
		}
	}

	private static RequestHeader header(String from) {
		RequestHeader header = new RequestHeader();
		header.setMessageId("urn:uuid:" + UUID.randomUUID());
		header.setFrom(from);
		header.setTo("urn:hub:minwon");
		header.setSentAt(OffsetDateTime.parse("2026-11-22T09:00:00+09:00"));
		return header;
	}

}
