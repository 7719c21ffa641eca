package org.minwonhub.system.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Loopback ports that nobody uses, each given out once, also among test processes that
 * run side by side: a port's byte in a shared file stays locked until its process ends.
 */
public final class Ports {

	// Below what systems take for outgoing connections: a port is still free when the
	// server that it was given to starts, seconds later.
	private static final int FIRST = 15_000;

	private static final int END = 32_000;

	private static final Set<Integer> TRIED = new HashSet<>();

	private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

	private static final FileChannel LOCKS = locks();

	private Ports() {
	}

	public static synchronized int free() {
		while (true) {
			int port = RANDOM.nextInt(FIRST, END);
			if (TRIED.add(port) && isOurs(port) && isFree(port)) {
				return port;
			}
		}
	}

	private static boolean isOurs(int port) {
		try {
			return LOCKS.tryLock(port, 1, false) != null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No lock for port " + port, ex);
		}
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static FileChannel locks() {
		try {
			return FileChannel.open(
					Path.of(System.getProperty("java.io.tmpdir"),
							"minwon-hub-test-ports-" + System.getProperty("user.name")),
					StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No file for the locks of ports", ex);
		}
	}

}
