package org.minwonhub.hub.vault;

import java.util.UUID;

/**
 * The key was destroyed, and with it all that was sealed under it.
 */
public class KeyErasedException extends RuntimeException {

	public KeyErasedException(UUID id) {
		super("Key " + id + " was erased");
	}

}
