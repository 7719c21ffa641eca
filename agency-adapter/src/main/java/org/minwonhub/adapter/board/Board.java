package org.minwonhub.adapter.board;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A complaint board next to the adapter. Implementations never change what they did not
 * write, and keep these guarantees under {@code kill -9} at any point:
 * <ul>
 * <li>{@link #scan} reports every entry or throws; a partial scan is never taken for a
 * whole one.
 * <li>The three writes are exactly once for one {@code reference}: a second call with the
 * same reference finds the first one's entry and returns it, and writes it to its end if
 * it was cut short.
 * <li>Privacy is read back after each write; an entry that cannot be kept secret where
 * secrecy was asked for is not left readable.
 * </ul>
 * All methods throw {@link BoardUnavailableException} for what may pass by itself and
 * {@link BoardRefusalException} for what will not.
 */
public interface Board extends AutoCloseable {

	/** Names the board in {@code Origin.system}, for example {@code gnuboard5:qna}. */
	String system();

	/** Reads every entry of the board, complete or not at all. */
	void scan(Consumer<BoardEntry> entries);

	/**
	 * Reads entries added after the given position, for speed only: truth comes from
	 * {@link #scan}.
	 * @param position what an earlier call returned, or empty at first
	 * @return the entries and the position to ask from next time
	 */
	NewEntries since(Optional<String> position);

	/** Opens one attached file of an entry. */
	InputStream open(BoardFile file) throws IOException;

	/** Writes a received complaint as a new entry, secret unless told otherwise. */
	WrittenEntry writeComplaint(String reference, ComplaintToWrite complaint);

	/** Writes an answer below an entry, in the way that the board shows answers. */
	WrittenEntry writeAnswer(String reference, EntryKey parent, AnswerToWrite answer);

	/** Replaces the text of an entry that the adapter wrote itself earlier. */
	WrittenEntry rewrite(EntryKey written, String subject, String text);

	/** Checks rights, tables, mapping and secrecy; writes nothing. */
	List<BoardFinding> check();

	@Override
	void close();

	/**
	 * @param entries new entries, oldest first
	 * @param position where the next call begins
	 */
	record NewEntries(List<BoardEntry> entries, String position) {
	}

}
