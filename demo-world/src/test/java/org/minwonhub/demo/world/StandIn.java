package org.minwonhub.demo.world;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpServer;

/**
 * Takes the place of hub and adapters where a test is about the demo's own behaviour:
 * answers the same command lines and carries rows between the boards, signing nothing.
 */
public final class StandIn {

	static final String MODE_FILE = "mode";

	private StandIn() {
	}

	public static void main(String[] args) throws Exception {
		List<String> line = List.of(args);
		switch (line.get(0)) {
			case "serve" -> serve(Integer.parseInt(option(line, "--operations-port")));
			case "agencies" -> System.out.println("{\"token\": \"" + option(line, "--code") + "\"}");
			case "complaints" -> System.out.println(complaint(line));
			case "enrol" -> enrol(line);
			case "run" -> run(config(line));
			case "status" -> System.out.println(Files.readString(config(line).resolveSibling("status.json")));
			default -> System.exit(2);
		}
	}

	private static void serve(int port) throws IOException, InterruptedException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
		server.createContext("/health/ready", (exchange) -> {
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		server.start();
		new CountDownLatch(1).await();
	}

	private static String complaint(List<String> line) throws IOException {
		String number = line.get(2);
		String signature = mode(Path.of(option(line, "--data"))).equals("forged") ? "FORGED" : "VERIFIED";
		return """
				{"messages": [{"messageId": "SubmitComplaint-%1$s", "signature": "%2$s"},
				{"messageId": "PublishAnswer-%1$s", "signature": "%2$s"}]}""".formatted(number, signature);
	}

	private static void enrol(List<String> line) throws IOException {
		if (mode(config(line)).equals("refused")) {
			System.err.println("the token is not known");
			System.exit(3);
		}
	}

	private static void run(Path config) throws Exception {
		if (config.toString().contains("integrated")) {
			new StandInCourier(config.resolveSibling("..").normalize()).carry();
		}
		Files.writeString(config.resolveSibling("status.json"),
				"{\"running\": true, \"lastScanAt\": \"now\", \"messages\": []}");
		new CountDownLatch(1).await();
	}

	private static Path config(List<String> line) {
		return Path.of(option(line, "--config"));
	}

	private static String mode(Path below) throws IOException {
		Path root = below;
		while (root != null && !Files.exists(root.resolve(MODE_FILE))) {
			root = root.getParent();
		}
		return (root != null) ? Files.readString(root.resolve(MODE_FILE), StandardCharsets.UTF_8) : "";
	}

	private static String option(List<String> line, String name) {
		return line.get(line.indexOf(name) + 1);
	}

}
