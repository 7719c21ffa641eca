package org.minwonhub.security;

import org.apache.wss4j.dom.engine.WSSConfig;

/** The one-time global setup that WSS4J and Santuario need in a JVM. */
final class SantuarioSetup {

	static {
		WSSConfig.init();
	}

	private SantuarioSetup() {
	}

	static void once() {
		// The class's initialisation did it.
	}

}
