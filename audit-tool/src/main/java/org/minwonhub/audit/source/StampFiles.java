package org.minwonhub.audit.source;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Time stamps over a log's checkpoints, by their sizes: as {@code stamp/<size>.tsr} and
 * {@code stamp/<size>.checkpoint} beside the log.
 */
public interface StampFiles {

	/** Smallest first. */
	List<Long> sizes() throws IOException;

	/**
	 * One of the files.
	 * @param name {@code <size>.tsr} or {@code <size>.checkpoint}
	 * @return null if it is not there
	 */
	byte @Nullable [] read(String name) throws IOException;

}
