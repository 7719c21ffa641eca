package org.minwonhub.demo.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.minwonhub.demo.place.Participant;
import org.minwonhub.demo.place.Participants;

/**
 * Loopback ports, chosen before anything starts: the usual ones where they are free.
 *
 * @param hub SOAP
 * @param operations the centre's read-only page, health
 * @param database the boards' databases
 * @param pages of the boards, by participant key
 */
record Ports(int hub, int operations, int database, Map<String, Integer> pages) {

	private static final int HUB = 8801;

	private static final int OPERATIONS = 8802;

	private static final int DATABASE = 8803;

	static Ports choose() {
		Set<Integer> taken = new HashSet<>();
		Map<String, Integer> pages = new HashMap<>();
		int hub = free(HUB, taken);
		int operations = free(OPERATIONS, taken);
		int database = free(DATABASE, taken);
		for (Participant participant : Participants.all()) {
			pages.put(participant.key(), free(participant.preferredPort(), taken));
		}
		return new Ports(hub, operations, database, Map.copyOf(pages));
	}

	URI hubUri() {
		return URI.create("http://127.0.0.1:" + this.hub + "/");
	}

	URI page(Participant participant) {
		Integer port = this.pages.get(participant.key());
		if (port == null) {
			throw new IllegalArgumentException("No port for " + participant.key());
		}
		return URI.create("http://127.0.0.1:" + port + "/");
	}

	private static int free(int preferred, Set<Integer> taken) {
		int port = isFree(preferred) ? preferred : any();
		while (!taken.add(port)) {
			port = any();
		}
		return port;
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static int any() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
