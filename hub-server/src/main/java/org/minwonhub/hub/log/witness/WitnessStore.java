package org.minwonhub.hub.log.witness;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.note.NoteSignature;
import org.minwonhub.log.note.SignedNote;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Witnesses' keys and verified cosignatures. Rows are only ever inserted.
 */
@Component
public class WitnessStore {

	private final JdbcClient jdbc;

	public WitnessStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The key that the participant cosigns with. */
	Optional<String> vkey(String participant) {
		return this.jdbc.sql("select vkey from log_witness where participant = :participant order by id desc limit 1")
			.param("participant", participant)
			.query(String.class)
			.optional();
	}

	/** Makes others wait who bind a key to the same participant. */
	void lock(String participant) {
		this.jdbc.sql("select uri from participant where uri = :uri for update")
			.param("uri", participant)
			.query(String.class)
			.single();
	}

	void bind(String participant, String vkey, Instant at) {
		this.jdbc.sql("insert into log_witness (participant, vkey, since) values (:participant, :vkey, :at)")
			.param("participant", participant)
			.param("vkey", vkey)
			.param("at", DatabaseClock.column(at))
			.update();
	}

	/** Participants that witness and may take part at the moment, by name. */
	List<Bound> bound() {
		return this.jdbc.sql("""
				select w.participant, w.vkey, w.since from log_witness w join participant p on p.uri = w.participant
				where p.state = 'LIVE'
				  and w.id = (select max(n.id) from log_witness n where n.participant = w.participant)
				order by w.participant""")
			.query((rs, row) -> new Bound(rs.getString(1), rs.getString(2),
					rs.getObject(3, OffsetDateTime.class).toInstant()))
			.list();
	}

	/** Keeps the first cosignature of a witness for a size. */
	void cosigned(long size, NoteSignature signature, Instant at) {
		this.jdbc.sql("""
				insert into log_cosignature (size, witness, line, cosigned_at) values (:size, :witness, :line, :at)
				on conflict do nothing""")
			.param("size", size)
			.param("witness", signature.name())
			.param("line", signature.line().stripTrailing())
			.param("at", DatabaseClock.column(at))
			.update();
	}

	/** The newest checkpoint that a witness has cosigned. */
	Optional<Last> last(String witness) {
		return this.jdbc.sql("""
				select size, cosigned_at from log_cosignature where witness = :witness
				order by size desc limit 1""")
			.param("witness", witness)
			.query((rs, row) -> new Last(rs.getLong(1), rs.getObject(2, OffsetDateTime.class).toInstant()))
			.optional();
	}

	/** All cosignatures of a size, first come first. */
	public List<NoteSignature> cosignatures(long size) {
		List<String> lines = this.jdbc
			.sql("select line from log_cosignature where size = :size order by cosigned_at, witness limit :most")
			.param("size", size)
			.param("most", WitnessSettings.MOST_WITNESSES)
			.query(String.class)
			.list();
		if (lines.isEmpty()) {
			return List.of();
		}
		try {
			return SignedNote.signatures(String.join("\n", lines) + "\n");
		}
		catch (MalformedException ex) {
			throw new IllegalStateException("The log's rows were altered", ex);
		}
	}

	/** A published checkpoint with the cosignatures that it has by now. */
	public SignedCheckpoint cosigned(long size, byte[] note) throws MalformedException {
		SignedCheckpoint checkpoint = SignedCheckpoint.parse(note);
		for (NoteSignature signature : cosignatures(size)) {
			checkpoint = checkpoint.with(signature);
		}
		return checkpoint;
	}

	/** Says that enough witnesses have cosigned. */
	void witnessed(long size, Instant at) {
		this.jdbc.sql("insert into log_witnessed (size, met_at) values (:size, :at) on conflict do nothing")
			.param("size", size)
			.param("at", DatabaseClock.column(at))
			.update();
	}

	boolean isWitnessed(long size) {
		return this.jdbc.sql("select count(*) from log_witnessed where size = :size")
			.param("size", size)
			.query(Long.class)
			.single() > 0;
	}

	/** The largest size that the quorum has cosigned; 0 if none. */
	public long witnessedSize() {
		return this.jdbc.sql("select coalesce(max(size), 0) from log_witnessed").query(Long.class).single();
	}

	/** Since when a checkpoint waits for the quorum; empty if none does. */
	Optional<Instant> unwitnessedSince() {
		return this.jdbc.sql("select signed_at from log_checkpoint where size > :size order by size limit 1")
			.param("size", witnessedSize())
			.query((rs, row) -> rs.getObject(1, OffsetDateTime.class).toInstant())
			.optional();
	}

	/**
	 * @param since when it first came with this key
	 */
	record Bound(String participant, String vkey, Instant since) {
	}

	/**
	 * @param at by the witness's clock
	 */
	record Last(long size, Instant at) {
	}

}
