package org.minwonhub.adapter.sync;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import org.minwonhub.adapter.board.BoardEntry;
import org.minwonhub.adapter.board.BoardEntry.Place;
import org.minwonhub.adapter.board.BoardEntry.Role;
import org.minwonhub.adapter.board.EntryKey;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.BoardCase;
import org.minwonhub.adapter.store.EntryHashes;
import org.minwonhub.adapter.store.KnownEntry;
import org.minwonhub.adapter.store.KnownEntry.Meaning;
import org.minwonhub.adapter.store.KnownEntry.Origin;

/**
 * Compares one entry with the snapshot and reports what really changed. Everything it
 * does for one entry belongs into one transaction of the store.
 */
final class EntryIntake {

	private final AdapterStore store;

	private final Reports reports;

	private final boolean officerPosts;

	EntryIntake(AdapterStore store, Reports reports, boolean officerPosts) {
		this.store = store;
		this.reports = reports;
		this.officerPosts = officerPosts;
	}

	/**
	 * @param baseline whether what is new to the adapter was there before it
	 * @return the entry's row in the snapshot; none for a reply whose post was not seen
	 * or not linked yet, which a later scan takes up
	 */
	OptionalLong take(BoardEntry entry, boolean baseline) {
		Optional<KnownEntry> latest = this.store.entries().latest(entry.key());
		if (latest.isEmpty()) {
			return arrived(entry, 1, baseline);
		}
		KnownEntry known = latest.get();
		if (known.gone() && known.caseId() == null && known.fingerprint().equals(entry.fingerprint())) {
			// Put back as it was, for example from a backup: it is known as before.
			this.store.entries().refresh(known.id(), entry);
			return OptionalLong.of(known.id());
		}
		if (known.gone()) {
			return arrived(entry, known.generation() + 1, baseline);
		}
		if (isReused(known, entry)) {
			vanished(known);
			return arrived(entry, known.generation() + 1, baseline);
		}
		if (!known.fingerprint().equals(entry.fingerprint())) {
			changed(known, entry);
			this.store.entries().refresh(known.id(), entry);
		}
		else if (known.missing() > 0) {
			this.store.entries().seen(known.id());
		}
		return OptionalLong.of(known.id());
	}

	/**
	 * Two complete scans did not show the entry, or its key belongs to another one now.
	 */
	void vanished(KnownEntry known) {
		this.store.entries().gone(known.id());
		if (known.caseId() == null) {
			return;
		}
		BoardCase complaint = this.store.cases().get(known.caseId());
		boolean written = known.origin() == Origin.WRITTEN;
		if (known.meaning() == Meaning.COMPLAINT && !written) {
			this.reports.removed(complaint.id());
		}
		else if (known.meaning() == Meaning.COMPLAINT && complaint.ownLeg()) {
			this.reports.deletedHere(complaint.id());
		}
		else if (known.meaning() == Meaning.ANSWER && !written) {
			this.reports.retracted(complaint.id(), Objects.requireNonNull(known.objectId()));
		}
	}

	/**
	 * A board that gives a deleted entry's key to another one between two scans: another
	 * author and another time, or another place, is another entry. An edit moves neither.
	 */
	private static boolean isReused(KnownEntry known, BoardEntry entry) {
		String parent = (entry.parent() != null) ? entry.parent().value() : null;
		boolean moved = !known.place().equals(entry.place().name())
				|| (parent != null && !parent.equals(known.parent()));
		boolean another = !known.authorHash().equals(EntryHashes.author(entry))
				&& !known.boardTime().equals(entry.boardTime());
		return another || (moved && known.origin() != Origin.WRITTEN);
	}

	private OptionalLong arrived(BoardEntry entry, int generation, boolean baseline) {
		if (baseline) {
			return add(entry, generation, Origin.BASELINE);
		}
		if (entry.reference() != null) {
			// The adapter's own, seen before its link was stored: the write that made it
			// claims the row.
			return add(entry, generation, Origin.WRITTEN);
		}
		return (entry.place() == Place.POST) ? post(entry, generation) : reply(entry, generation);
	}

	private OptionalLong post(BoardEntry post, int generation) {
		if (post.author().role() == Role.OFFICER && !this.officerPosts) {
			return add(post, generation, Origin.BOARD);
		}
		long caseId = this.reports.filed(post, generation);
		return OptionalLong
			.of(this.store.entries().add(post, generation, Origin.BOARD, Meaning.COMPLAINT, caseId, null));
	}

	private OptionalLong reply(BoardEntry reply, int generation) {
		EntryKey postKey = reply.parent();
		Optional<KnownEntry> post = (postKey != null) ? this.store.entries().latest(postKey) : Optional.empty();
		if (post.isEmpty() || isUnclaimed(post.get())) {
			return OptionalLong.empty();
		}
		Long caseId = post.get().caseId();
		if (caseId == null) {
			return add(reply, generation, Origin.BOARD);
		}
		BoardCase complaint = this.store.cases().get(caseId);
		if (reply.author().role() == Role.OFFICER && complaint.ownLeg()) {
			String answerId = this.reports.answered(complaint, reply);
			return OptionalLong
				.of(this.store.entries().add(reply, generation, Origin.BOARD, Meaning.ANSWER, caseId, answerId));
		}
		if (reply.author().role() == Role.PETITIONER && complaint.filedHere()) {
			String followUpId = this.reports.followedUp(caseId, reply);
			return OptionalLong
				.of(this.store.entries().add(reply, generation, Origin.BOARD, Meaning.FOLLOW_UP, caseId, followUpId));
		}
		return OptionalLong.of(this.store.entries().add(reply, generation, Origin.BOARD, Meaning.NONE, caseId, null));
	}

	/**
	 * A post that the adapter wrote and could not link before it was killed: until the
	 * hub hands it over again, nobody can say what a reply to it means.
	 */
	private static boolean isUnclaimed(KnownEntry post) {
		return post.origin() == Origin.WRITTEN && post.caseId() == null;
	}

	private void changed(KnownEntry known, BoardEntry entry) {
		if (known.caseId() == null) {
			return;
		}
		BoardCase complaint = this.store.cases().get(known.caseId());
		boolean edited = !known.contentHash().equals(EntryHashes.content(entry));
		// What people change in an entry that came through the hub stays here: only who
		// said it may change it.
		if (edited && known.origin() != Origin.WRITTEN) {
			edited(known, entry, complaint);
		}
		if (known.meaning() == Meaning.COMPLAINT && complaint.ownLeg()
				&& !Objects.equals(known.status(), entry.status())) {
			this.reports.status(complaint, entry.status());
		}
	}

	private void edited(KnownEntry known, BoardEntry entry, BoardCase complaint) {
		switch (known.meaning()) {
			case COMPLAINT -> this.reports.amended(complaint.id(), entry);
			case ANSWER -> this.reports.publish(complaint.id(), Objects.requireNonNull(known.objectId()), entry);
			case FOLLOW_UP -> this.store.entries()
				.assign(known.id(), Meaning.FOLLOW_UP, complaint.id(), this.reports.followedUp(complaint.id(), entry));
			case NOTICE, NONE -> {
			}
		}
	}

	private OptionalLong add(BoardEntry entry, int generation, Origin origin) {
		return OptionalLong.of(this.store.entries().add(entry, generation, origin, Meaning.NONE, null, null));
	}

}
