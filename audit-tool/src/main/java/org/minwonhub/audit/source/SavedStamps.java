package org.minwonhub.audit.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Keeps a copy of every time stamp that is read, right or wrong. */
public final class SavedStamps implements StampFiles {

	private final StampFiles original;

	private final StampFolder copy;

	/**
	 * @param folder of the log's copy
	 */
	public SavedStamps(StampFiles original, Path folder) {
		this.original = original;
		this.copy = new StampFolder(folder.resolve(LogSource.STAMPS));
	}

	@Override
	public List<Long> sizes() throws IOException {
		return this.original.sizes();
	}

	@Override
	public byte @Nullable [] read(String name) throws IOException {
		byte[] content = this.original.read(name);
		if (content != null) {
			this.copy.write(name, content);
		}
		return content;
	}

}
