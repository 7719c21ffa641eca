package org.minwonhub.adapter.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.board.BoardFile;
import org.minwonhub.adapter.board.BoardRefusalException;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.OutboxMessage;
import org.minwonhub.adapter.store.OutboxPart;
import org.minwonhub.xsd.complaint.PartClass;

/**
 * Brings the bytes of a message's files from the board to this machine, so that what is
 * named, what is uploaded and what a retry uploads are the same bytes, whatever happens
 * on the board meanwhile.
 */
final class PartSource {

	private static final int ATTEMPTS = 3;

	private static final long LARGEST = 100L * 1024 * 1024;

	private final Board board;

	private final AdapterStore store;

	private final Spool spool;

	PartSource(Board board, AdapterStore store, Spool spool) {
		this.board = board;
		this.store = store;
		this.spool = spool;
	}

	/**
	 * Gives every file its name. One that the board no longer has, that is too large, or
	 * that still cannot be read after some attempts is marked, since a file must not keep
	 * a complaint from being filed.
	 */
	void name(OutboxMessage message) throws IOException {
		boolean patient = message.attempts() < ATTEMPTS;
		for (OutboxPart part : this.store.parts().of(message.id())) {
			BoardFile file = part.file();
			if (part.partClass() == PartClass.FILE && part.name() == null && !part.unreadable() && file != null) {
				name(part, file, patient);
			}
		}
	}

	private void name(OutboxPart part, BoardFile file, boolean patient) throws IOException {
		if (file.size() > LARGEST) {
			this.store.parts().unreadable(part.id());
			return;
		}
		try (InputStream content = this.board.open(file)) {
			String sha256 = this.spool.take(content);
			this.store.parts().named(part.id(), sha256, Files.size(this.spool.path(sha256)));
		}
		catch (NoSuchFileException | BoardRefusalException ex) {
			this.store.parts().unreadable(part.id());
		}
		catch (IOException ex) {
			if (patient) {
				throw ex;
			}
			this.store.parts().unreadable(part.id());
		}
	}

}
