package org.minwonhub.hub.log.checkpoint;

import java.nio.file.Path;
import java.util.Optional;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.checkpoint.SignedCheckpoint;

/**
 * What was signed last, as the file outside the database knows it.
 */
public final class LastSigned {

	private final SignedFile file;

	/**
	 * @param folder the log's
	 */
	public LastSigned(Path folder) {
		this.file = new SignedFile(folder.resolve("checkpoints"));
	}

	/** Empty if the file is not there. Nothing in it is verified. */
	public Optional<SignedCheckpoint> read() throws MalformedException {
		return this.file.last();
	}

	/**
	 * Notes what was signed and the file has lost; it is on the disk when this returns.
	 */
	public void note(SignedCheckpoint verified) {
		this.file.append(verified);
	}

}
