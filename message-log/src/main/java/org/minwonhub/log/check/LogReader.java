package org.minwonhub.log.check;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.TileReader;

/**
 * A whole log as C2SP tlog-tiles serves it, wherever it lies. Nothing in it is trusted.
 */
public interface LogReader extends TileReader {

	/**
	 * @return the newest signed checkpoint, or null if there is none
	 */
	byte @Nullable [] checkpoint();

	/**
	 * @return the bundle, or null if there is none. A reader need not keep a partial
	 * bundle once there is the full one, for which it is asked next.
	 */
	byte @Nullable [] read(Bundle bundle);

}
