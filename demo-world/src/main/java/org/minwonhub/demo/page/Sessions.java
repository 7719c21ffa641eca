package org.minwonhub.demo.page;

import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * The latest visitors of one board.
 */
final class Sessions {

	private static final int KEPT = 1_000;

	private final RandomGenerator random;

	private final Map<String, Session> sessions = Collections.synchronizedMap(new Latest());

	Sessions(RandomGenerator random) {
		this.random = random;
	}

	@Nullable Session find(@Nullable String id) {
		return (id != null) ? this.sessions.get(id) : null;
	}

	/** Keeps a session under a name that cannot be guessed. */
	String keep(Session session) {
		byte[] bytes = new byte[24];
		this.random.nextBytes(bytes);
		String id = HexFormat.of().formatHex(bytes);
		this.sessions.put(id, session);
		return id;
	}

	void forget(@Nullable String id) {
		if (id != null) {
			this.sessions.remove(id);
		}
	}

	private static final class Latest extends LinkedHashMap<String, Session> {

		private static final long serialVersionUID = 1L;

		Latest() {
			super(16, 0.75f, true);
		}

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
			return size() > KEPT;
		}

	}

}
