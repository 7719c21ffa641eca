package org.minwonhub.demo.page;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.minwonhub.demo.board.Members.Member;
import org.minwonhub.demo.board.Row;

/**
 * One visitor: who is logged in, which entries a password has opened, which were seen.
 */
final class Session {

	private final Set<Integer> opened = ConcurrentHashMap.newKeySet();

	private final Set<Integer> readable = ConcurrentHashMap.newKeySet();

	private final Set<Integer> seen = ConcurrentHashMap.newKeySet();

	private volatile @Nullable Member officer;

	Optional<Member> officer() {
		return Optional.ofNullable(this.officer);
	}

	void login(Member member) {
		this.officer = member;
	}

	void open(Row row) {
		this.opened.add(row.id());
	}

	/** Opens a reply that belongs to an opened post; it stays its author's. */
	void openForReading(Row row) {
		this.readable.add(row.id());
	}

	/** Whether this is the first view of the entry. */
	boolean firstViewOf(Row row) {
		return this.seen.add(row.id());
	}

	/** Secret entries are for officers, and for those who know the password. */
	boolean mayRead(Row row) {
		return !row.secret() || this.officer != null || this.opened.contains(row.id())
				|| this.readable.contains(row.id());
	}

	/** Only the author changes an entry. */
	boolean mayEdit(Row row) {
		Member member = this.officer;
		return (member != null && member.account().equals(row.member()))
				|| (row.member().isEmpty() && this.opened.contains(row.id()));
	}

	/** The author and the board's managers remove it. */
	boolean mayDelete(Row row) {
		return this.officer != null || mayEdit(row);
	}

}
