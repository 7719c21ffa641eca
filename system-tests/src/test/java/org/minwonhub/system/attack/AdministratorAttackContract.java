package org.minwonhub.system.attack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.minwonhub.hub.enrolment.ParticipantDesk;
import org.minwonhub.hub.log.work.LogDesk;
import org.minwonhub.log.merkle.TreeHash;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.system.Folders;
import org.minwonhub.system.attack.Auditor.Finding;
import org.minwonhub.system.client.Envelopes;
import org.minwonhub.system.client.Messages;
import org.minwonhub.system.client.Participant;
import org.minwonhub.system.client.RawCall;
import org.minwonhub.system.inside.RunningHub;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.world.Hub;
import org.minwonhub.system.world.HubDatabase;
import org.minwonhub.system.world.StampAuthority;
import org.minwonhub.system.world.World;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a database administrator can do to the log of a started hub, and with the stolen
 * signing key as well, and the check by which an auditor with hub-audit, the log's key
 * and one checkpoint kept from before names it. The same on each database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AdministratorAttackContract {

	/** More than a full tile, so that there is a stored one to alter. */
	private static final int ENTRIES = 300;

	private static final int SOMEWHERE = 200;

	private static final String CITY = "urn:agency:6110001";

	private Path data;

	private Path kept;

	private Path mirror;

	private StampAuthority authority;

	private Processes processes;

	private RunningHub hub;

	private Participant partner;

	private Auditor auditor;

	private JdbcClient database;

	private LogRows rows;

	/** The hub's signed answer to a message that was dropped. */
	private byte[] promise;

	abstract HubDatabase.Kind kind();

	@BeforeAll
	void exchangeSomething(@TempDir Path site) throws Exception {
		this.data = site;
		this.processes = new Processes(Folders.fresh(getClass()));
		this.authority = new StampAuthority(site.resolve("authority"));
		this.hub = new RunningHub(site,
				Stream
					.concat(kind().create().settings().stream(),
							Stream.of("hub.log.stamps=" + this.authority.setting(), "hub.log.stamp-every=1s"))
					.toArray(String[]::new));
		this.database = this.hub.bean(JdbcClient.class);
		this.partner = join("urn:partner:acme");
		Participant city = join(CITY);
		for (int i = 0; i < 3; i++) {
			this.partner.exchange()
				.submitComplaint(Messages.addressed(this.partner, city.uri(), Participant.newId(), "본문"));
			city.mailbox()
				.acknowledgeMessages(Messages.processed(city,
						city.mailbox().receiveMessages(Messages.receive(city, 1, 20)).getDelivery().get(0)));
		}
		this.promise = dropOne();
		this.hub.register("urn:partner:other", Set.of());
		ParticipantDesk desk = this.hub.bean(ParticipantDesk.class);
		for (int i = 0; i < ENTRIES / 2; i++) {
			desk.suspend("urn:partner:other", "test");
			desk.resume("urn:partner:other");
		}
		settle();
		// It would notice some attacks itself and publish again what it had signed.
		this.hub.stopSequencing();
		this.auditor = new Auditor(this.processes, this.hub.address() + "/log", vkey());
		this.kept = site.resolveSibling(site.getFileName() + ".checkpoint");
		Files.write(this.kept, served("checkpoint"));
		this.mirror = site.resolveSibling(site.getFileName() + ".mirror");
		assertThat(this.auditor.mirror(this.mirror, this.authority.certificate())).isEqualTo(new Finding(0, List.of()));
		// What is forged is not to be stamped while the next test undoes it.
		this.authority.close();
	}

	@AfterAll
	void stop() {
		this.hub.close();
		this.processes.close();
	}

	@BeforeEach
	void keepTheRows() {
		this.rows = new LogRows(new JdbcTemplate(this.hub.bean(DataSource.class)));
	}

	@AfterEach
	void undo() {
		this.rows.restore();
	}

	@Test
	void untouchedTheLogVerifies() {
		assertThat(this.auditor.verifyLog(this.kept)).isEqualTo(new Finding(0, List.of()));
	}

	@Test
	void oneByteOfOneEntry() {
		this.database.sql("update log_entry set leaf = :leaf where idx = :idx")
			.param("idx", SOMEWHERE)
			.param("leaf", Forger.changed(entry(SOMEWHERE), "\"v\":1", "\"v\":2"))
			.update();
		caught("ENTRY_ALTERED");
	}

	@Test
	void anEntryDeleted() {
		this.database.sql("delete from log_entry where idx = :idx").param("idx", SOMEWHERE).update();
		caught("BUNDLE_MALFORMED");
	}

	@Test
	void anEntryDeletedAndTheLaterOnesRenumbered() {
		List<byte[]> entries = Forger.entries(this.database);
		entries.remove(SOMEWHERE);
		replaceWithoutSigning(entries);
		caught("ENTRY_ALTERED", "BUNDLE_MALFORMED");
	}

	@Test
	void twoEntriesSwapped() {
		List<byte[]> entries = Forger.entries(this.database);
		entries.set(SOMEWHERE, entry(SOMEWHERE + 1));
		entries.set(SOMEWHERE + 1, entry(SOMEWHERE));
		replaceWithoutSigning(entries);
		caught("ENTRY_ALTERED");
	}

	@Test
	void aBackDatedEntryInserted() {
		List<byte[]> entries = Forger.entries(this.database);
		entries.add(SOMEWHERE, Forger.changed(entry(3), "\"receivedAt\":\"20", "\"receivedAt\":\"19"));
		replaceWithoutSigning(entries);
		caught("ENTRY_ALTERED", "ENTRY_AND_TILE_DIFFER");
	}

	@Test
	void theTailCutOffAndAnEarlierRealCheckpointShown() {
		cutBackToAnEarlierCheckpoint();
		caught("LOG_IS_SHORTER");
	}

	@Test
	void theWholeTreeRebuiltAndSignedWithTheStolenKey() {
		List<byte[]> entries = Forger.entries(this.database);
		entries.set(SOMEWHERE, Forger.changed(entry(SOMEWHERE), "\"act\":\"[A-Z_]+\"", "\"act\":\"NOTHING_HAPPENED\""));
		rewrite(entries);
		caught("HISTORY_DIFFERS");
		assertThat(this.auditor.verifyLog()).as("without a kept checkpoint nobody could tell")
			.isEqualTo(new Finding(0, List.of()));
	}

	@Test
	void yesterdaysBackupRestoredAndCarriedOnWithTheRealKey() {
		List<byte[]> entries = Forger.entries(this.database);
		List<byte[]> another = new ArrayList<>(entries.subList(0, entries.size() - 20));
		while (another.size() < entries.size() + 20) {
			another.add(Forger.changed(entries.get(entries.size() - 1), "\"subject\":\"[^\"]*\"",
					"\"subject\":\"urn:partner:" + another.size() + "\""));
		}
		rewrite(another);
		caught("HISTORY_DIFFERS");
	}

	@Test
	void aTileAlone() {
		byte[] hashes = this.database.sql("select hashes from log_tile where tile_level = 0 and tile_index = 0")
			.query(byte[].class)
			.single();
		hashes[77] ^= 1;
		this.database.sql("update log_tile set hashes = :hashes where tile_level = 0 and tile_index = 0")
			.param("hashes", hashes)
			.update();
		caught("TILE_ALTERED");
	}

	@Test
	void aRunningNumberUsedTwiceAndSigned() {
		List<byte[]> entries = Forger.entries(this.database);
		int second = indexOf(entries, "\"senderSeq\":2,");
		entries.set(second, Forger.changed(entries.get(second), "\"senderSeq\":2,", "\"senderSeq\":1,"));
		rewrite(entries);
		assertThat(this.auditor.verifyLog().checks()).contains("NUMBER_TWICE");
		assertThat(this.auditor.verifyLog().exitCode()).isEqualTo(1);
	}

	@Test
	void aTimeShiftedByADayAndSigned() {
		List<byte[]> entries = Forger.entries(this.database);
		String later = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
		entries.set(SOMEWHERE,
				Forger.changed(entry(SOMEWHERE), "\"receivedAt\":\"[0-9-]{10}", "\"receivedAt\":\"" + later));
		rewrite(entries);
		assertThat(this.auditor.verifyLog()).isEqualTo(new Finding(1, List.of("TIME_WENT_BACK")));
	}

	/** No time goes back, and no checkpoint was kept. */
	@Test
	void everyTimeShiftedByADayAndSigned() {
		List<byte[]> entries = Forger.entries(this.database);
		String before = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
		entries
			.replaceAll((entry) -> Forger.changed(entry, "\"receivedAt\":\"[0-9-]{10}", "\"receivedAt\":\"" + before));
		rewrite(entries);
		assertThat(this.auditor.verifyLog()).as("without time stamps nobody could tell")
			.isEqualTo(new Finding(0, List.of()));
		Finding finding = this.auditor.verifyTimes(this.mirror, this.authority.certificate());
		assertThat(finding.checks()).contains("HISTORY_DIFFERS", "TIME_BEFORE_STAMP");
		assertThat(finding.exitCode()).isEqualTo(1);
	}

	@Test
	void differentTreesShownToTwoAdapters() throws Exception {
		List<byte[]> entries = Forger.entries(this.database);
		entries.set(SOMEWHERE, Forger.changed(entry(SOMEWHERE), "\"v\":1", "\"v\":1,\"x\":1"));
		rewrite(entries);
		Path other = this.kept.resolveSibling(this.kept.getFileName() + ".other");
		Files.write(other, served("checkpoint"));
		assertThat(this.auditor.compare(this.kept, other)).isEqualTo(new Finding(1, List.of("TWO_FACES")));
	}

	/** Only who sent it can tell: it holds the hub's signed promise. */
	@Test
	void anAcceptedMessageDroppedBeforeItGotItsPlace(@TempDir Path store) throws Exception {
		Files.createDirectories(store.resolve("receipts"));
		Files.write(store.resolve("receipts/4.xml"), this.promise);
		assertThat(completeToday(store)).isEqualTo(new Finding(2, List.of("RECEIPT_PENDING")));
		List<byte[]> entries = Forger.entries(this.database);
		String later = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
		entries.add(Forger.changed(entry(ENTRIES), "\"receivedAt\":\"[0-9-]{10}", "\"receivedAt\":\"" + later));
		rewrite(entries);
		assertThat(completeToday(store)).as("once the log is past the promise")
			.isEqualTo(new Finding(1, List.of("RECEIPT_NOT_IN_LOG")));
	}

	private Finding completeToday(Path store) {
		String day = LocalDate.now(ZoneId.of("Asia/Seoul")).toString();
		return this.auditor.complete(this.partner.uri(), store, day, day);
	}

	/** While the sequencer is held up, the row that waits for it is deleted. */
	private byte[] dropOne() {
		byte[] complaint = Envelopes.signed(this.partner,
				Messages.addressed(this.partner, CITY, Participant.newId(), "본문"), Instant.now());
		World.await("nothing else waits", () -> this.hub.bean(LogDesk.class).status().waiting() == 0);
		RawCall exchange = new RawCall(this.hub.address() + "/" + Hub.path("complaint-exchange"));
		AtomicReference<byte[]> receipt = new AtomicReference<>();
		whileNothingGetsItsPlace(() -> {
			receipt.set(exchange.send(complaint).bytes());
			assertThat(this.database.sql("delete from log_intake where message is not null").update()).isOne();
		});
		return Objects.requireNonNull(receipt.get());
	}

	private void rewrite(List<byte[]> entries) {
		new Forger(this.data).rewrite(this.database, entries);
	}

	private void whileNothingGetsItsPlace(Runnable work) {
		new TransactionTemplate(this.hub.bean(PlatformTransactionManager.class)).executeWithoutResult((transaction) -> {
			this.database.sql("select size from log_state for update").query(Long.class).single();
			work.run();
		});
	}

	private void caught(String... possible) {
		Finding finding = this.auditor.verifyLog(this.kept);
		assertThat(finding.exitCode()).isEqualTo(1);
		assertThat(finding.checks()).containsAnyOf(possible);
	}

	private Participant join(String uri) {
		return Participant.enrol(this.hub.address() + "/", uri, KeyFiles.newEcKey(new SecureRandom()),
				this.hub.register(uri, Set.of()));
	}

	private byte[] entry(int index) {
		return this.database.sql("select leaf from log_entry where idx = :idx")
			.param("idx", index)
			.query(byte[].class)
			.single();
	}

	private static int indexOf(List<byte[]> entries, String text) {
		for (int i = 0; i < entries.size(); i++) {
			String entry = new String(entries.get(i), StandardCharsets.UTF_8);
			if (entry.contains("\"type\":\"exchange\"") && entry.contains(text)) {
				return i;
			}
		}
		throw new IllegalStateException("No entry with " + text);
	}

	/** Without the key: entries only, hashes and checkpoint as they were. */
	private void replaceWithoutSigning(List<byte[]> entries) {
		this.database.sql("delete from log_entry").update();
		for (int i = 0; i < entries.size(); i++) {
			this.database.sql("insert into log_entry (idx, leaf, leaf_hash) values (:idx, :leaf, :hash)")
				.param("idx", i)
				.param("leaf", entries.get(i))
				.param("hash", TreeHash.leaf(entries.get(i)).toBytes())
				.update();
		}
	}

	private void cutBackToAnEarlierCheckpoint() {
		long size = this.database.sql("select max(size) from log_checkpoint where size < :size")
			.param("size", Forger.entries(this.database).size())
			.query(Long.class)
			.single();
		for (String table : List.of("log_stamp", "log_witnessed", "log_cosignature", "log_checkpoint")) {
			this.database.sql("delete from " + table + " where size > :size").param("size", size).update();
		}
	}

	private void settle() {
		World.await("everything is signed", () -> {
			LogDesk.Status status = this.hub.bean(LogDesk.class).status();
			return status.waiting() == 0 && status.size() > ENTRIES && status.size() == status.publishedSize()
					&& status.size() == status.stampedSize();
		});
	}

	private String vkey() {
		return this.hub.bean(LogDesk.class).vkey().orElseThrow();
	}

	private byte[] served(String path) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(this.hub.address() + "/log/" + path)).build(),
					BodyHandlers.ofByteArray())
			.body();
	}

}
