package org.minwonhub.system.load;

import java.nio.file.Path;
import java.util.Optional;

import org.minwonhub.system.process.Started;

/** A started server with the senders' keys known to it. */
interface Server extends AutoCloseable {

	/** For people. */
	String name();

	Started process();

	/** The database's own process, where it has one. */
	Optional<ProcessHandle> database();

	/** Writes the job and the keys of a client of this server. */
	void brief(Path folder);

	/**
	 * Stops it and looks whether it kept what it gave receipts for.
	 * @param receipts that clients have verified
	 */
	void settle(int receipts);

	@Override
	void close();

}
