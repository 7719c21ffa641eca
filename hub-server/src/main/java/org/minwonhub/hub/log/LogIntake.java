package org.minwonhub.hub.log;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.site.Site;
import org.minwonhub.hub.site.Urn;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.log.Commitment;
import org.minwonhub.log.Leaf;
import org.minwonhub.security.VerifiedEnvelope;
import org.minwonhub.xsd.common.MessageHeader;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts entries into the log's intake, inside the caller's transaction: what is committed
 * is in the log, and what is not is not.
 */
@Component
public class LogIntake {

	/** An entry is at most 64 KB long. */
	private static final int MOST_NAMED = 1000;

	private final JdbcClient jdbc;

	private final Site site;

	private final LogBell bell;

	LogIntake(JdbcClient jdbc, Site site, LogBell bell) {
		this.jdbc = jdbc;
		this.site = site;
		this.bell = bell;
	}

	/** The entry of a business message that is about to be accepted. */
	public byte[] leafOf(MessageHeader header, VerifiedEnvelope envelope, String signer, Instant at, byte[] salt) {
		return complete(signed("exchange", header, envelope, signer, at, salt));
	}

	/**
	 * An accepted business message.
	 * @param message the number of its row
	 * @param leaf what {@link #leafOf} gave
	 */
	public void exchange(long message, byte[] leaf, Instant at) {
		insert(leaf, at, message);
	}

	/** A refused business message of an authenticated participant. */
	public void refusal(MessageHeader header, VerifiedEnvelope envelope, String signer, Instant at, String code,
			byte[] salt) {
		append(signed("refusal", header, envelope, signer, at, salt).text("code", code), at);
	}

	/** A delivery that the hub decided. */
	public void assignment(UUID delivery, String recipient, UUID complaint, @Nullable UUID leg, String reason,
			List<UUID> messages, Instant at) {
		Leaf leaf = Leaf.ofType("assignment")
			.text("id", Urn.of(delivery))
			.text("from", this.site.uri())
			.text("to", recipient)
			.text("complaint", Urn.of(complaint))
			.text("leg", (leg != null) ? Urn.of(leg) : null)
			.text("reason", reason)
			.texts("messages", messages.stream().map(Urn::of).toList())
			.time("receivedAt", at);
		append(leaf, at);
	}

	/**
	 * What was erased on legal grounds: the complaint, and the messages whose content is
	 * gone.
	 * @param requestedBy the account of who asked
	 * @param by the account of who approved
	 */
	public void erasure(UUID id, UUID complaint, String basis, String requestedBy, String by, List<String> messages,
			Instant at) {
		append(Leaf.ofType("erasure")
			.text("id", Urn.of(id))
			.text("complaint", Urn.of(complaint))
			.text("basis", basis)
			.text("requestedBy", requestedBy)
			.text("by", by)
			.texts("messages", messages.stream().limit(MOST_NAMED).toList())
			.time("receivedAt", at), at);
	}

	/** How many requests could not be verified, by code, since the entry before. */
	public void unverified(SortedMap<String, Long> refusals, Instant at) {
		Leaf leaf = Leaf.ofType("unverified");
		refusals.forEach(leaf::number);
		append(leaf.time("receivedAt", at), at);
	}

	/** The key with which a participant witnesses from now on. */
	public void witnessKey(String participant, @Nullable String before, String vkey, Instant at) {
		append(Leaf.ofType("key-change")
			.text("act", "WITNESS_KEY")
			.text("subject", participant)
			.text("before", before)
			.text("vkey", vkey)
			.time("receivedAt", at), at);
	}

	/**
	 * What a witness found wrong with this log.
	 * @param kept size and root of the checkpoint that it had cosigned
	 * @param seen size and root of the one that it was given
	 */
	public void alarm(String participant, String code, @Nullable String kept, @Nullable String seen,
			@Nullable String message, Instant at) {
		append(Leaf.ofType("alarm")
			.text("from", participant)
			.text("code", code)
			.text("kept", kept)
			.text("seen", seen)
			.text("message", message)
			.time("receivedAt", at), at);
	}

	private Leaf signed(String type, MessageHeader header, VerifiedEnvelope envelope, String signer, Instant at,
			byte[] salt) {
		return Leaf.ofType(type)
			.text("id", header.getMessageId())
			.text("relatesTo", header.getRelatesTo())
			.text("from", header.getFrom())
			.text("to", header.getTo())
			.text("op", "{" + envelope.content().getNamespaceURI() + "}" + envelope.operation())
			.number("senderSeq", header.getSenderSeq())
			.time("receivedAt", at)
			.text("signer", "sha256:" + signer)
			.text("wsse", algorithmName(envelope.signatureAlgorithm()))
			.commitment("payload", Commitment.of(salt, envelope.bytes()), envelope.bytes().length);
	}

	void append(Leaf leaf, Instant at) {
		insert(complete(leaf), at, null);
	}

	private static byte[] complete(Leaf leaf) {
		return leaf.text("hub", Site.version()).toBytes();
	}

	private void insert(byte[] leaf, Instant at, @Nullable Long message) {
		this.jdbc.sql("insert into log_intake (leaf, committed_at, message) values (:leaf, :at, :message)")
			.param("leaf", leaf)
			.param("at", DatabaseClock.column(at))
			.param("message", message)
			.update();
		Transactions.afterCommit(this.bell::ring);
	}

	/** The last part of a signature method's URI, for example {@code rsa-sha256}. */
	public static String algorithmName(String uri) {
		return uri.substring(Math.max(uri.lastIndexOf('#'), uri.lastIndexOf('/')) + 1);
	}

}
