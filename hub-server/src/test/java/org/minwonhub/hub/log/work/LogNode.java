package org.minwonhub.hub.log.work;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.minwonhub.hub.log.LogSettings;
import org.minwonhub.hub.log.checkpoint.Signing;
import org.minwonhub.hub.log.serving.PublishedLog;
import org.minwonhub.hub.log.stamp.StampSettings;
import org.minwonhub.hub.log.stamp.StampStore;
import org.minwonhub.hub.log.stamp.StampWatch;
import org.minwonhub.hub.log.tree.CheckpointStore;
import org.minwonhub.hub.log.tree.LogOverview;
import org.minwonhub.hub.log.tree.Sequencer;
import org.minwonhub.hub.log.tree.TreeStore;
import org.minwonhub.hub.log.witness.LogPolicy;
import org.minwonhub.hub.log.witness.WitnessSettings;
import org.minwonhub.hub.log.witness.WitnessStore;
import org.minwonhub.hub.site.Site;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Durability;
import org.minwonhub.hub.storage.GroupedSync;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.check.CheckReport;
import org.minwonhub.log.check.CheckState;
import org.minwonhub.log.check.CheckpointTrust;
import org.minwonhub.log.check.LogCheck;
import org.minwonhub.log.check.LogVisitor;
import org.minwonhub.log.checkpoint.Checkpoint;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.note.VerifierKey;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * One node's log without the hub around it.
 */
public final class LogNode {

	public final JdbcClient jdbc;

	public final Transactions transactions;

	final Sequencer sequencer;

	final CheckpointStore checkpoints;

	final PublishedLog published;

	final LogHealth health = new LogHealth(Clock.systemUTC());

	final LogWork work;

	public LogNode(DataSource source, Path folder) {
		boolean embedded = ((HikariDataSource) source).getJdbcUrl().startsWith("jdbc:h2:");
		Durability durability = embedded ? new GroupedSync(source) : Durability.ofTheDatabase();
		Site site = new Site(folder, "urn:hub:minwon");
		JdbcTemplate template = new JdbcTemplate(source);
		this.jdbc = JdbcClient.create(template);
		this.transactions = new Transactions(new JdbcTransactionManager(source), durability);
		TreeStore tree = new TreeStore(this.jdbc, template);
		this.checkpoints = new CheckpointStore(this.jdbc);
		WitnessStore witnesses = new WitnessStore(this.jdbc);
		this.published = new PublishedLog(tree, this.checkpoints, witnesses);
		this.sequencer = Sequencer.on(this.jdbc, template, this.transactions, site);
		DatabaseClock clock = new DatabaseClock(this.jdbc);
		Signing signing = new Signing(new LogSettings(null, null, null, true, Duration.ZERO), site, tree,
				this.checkpoints, this.transactions, durability, clock, new SecureRandom());
		this.work = new LogWork(signing, this.sequencer, new LogOverview(this.jdbc), this.health,
				new LogPolicy(WitnessSettings.standard(), witnesses, this.checkpoints),
				new StampWatch(StampSettings.standard(), new StampStore(this.jdbc)), clock);
	}

	/** An entry that is committed and waits for its place. */
	public void write(String entry) {
		this.jdbc.sql("insert into log_intake (leaf, committed_at) values (:leaf, :at)")
			.param("leaf", entry.getBytes(StandardCharsets.UTF_8))
			.param("at", OffsetDateTime.now(ZoneOffset.UTC))
			.update();
	}

	void write(int count, String prefix) {
		this.transactions.durably(() -> {
			for (int i = 0; i < count; i++) {
				write(prefix + i);
			}
		});
	}

	/** Rounds until nothing waits. */
	public void settle() {
		boolean more = true;
		while (more) {
			more = this.work.round();
		}
	}

	Checkpoint checkpoint() throws MalformedException {
		return SignedCheckpoint.parse(this.checkpoints.last().orElseThrow().note()).checkpoint();
	}

	String vkey() {
		return this.checkpoints.vkey().orElseThrow();
	}

	/** Verifies the whole log as it is served, and collects its entries. */
	CheckReport check(List<String> entries, Checkpoint... kept) throws MalformedException {
		return new LogCheck(this.published, CheckpointTrust.of(VerifierKey.parse(vkey())), List.of(kept),
				new LogVisitor() {
					@Override
					public void entry(long index, byte[] entry, Hash hash) {
						entries.add(new String(entry, StandardCharsets.UTF_8));
					}
				})
			.run(CheckState.START);
	}

	/** The entries behind the first, out of a log that verifies. */
	List<String> verifiedEntries() throws MalformedException {
		List<String> entries = new ArrayList<>();
		CheckReport report = check(entries);
		if (!report.isVerified()) {
			throw new AssertionError(report.findings());
		}
		return entries.subList(1, entries.size());
	}

}
