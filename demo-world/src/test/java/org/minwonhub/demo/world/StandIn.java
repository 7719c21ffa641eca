package org.minwonhub.demo.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

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
			case "serve" -> serve(Path.of(option(line, "--data")));
			case "page" -> System.out.println("{\"url\": \"http://127.0.0.1/\"}");
			case "agencies" -> System.out.println("{\"token\": \"" + option(line, "--code") + "\"}");
			case "complaints" -> System.out.println(complaint(line));
			case "enrol" -> enrol(line);
			case "run" -> run(config(line));
			case "status" -> System.out.println(Files.readString(config(line).resolveSibling("status.json")));
			default -> System.exit(2);
		}
	}

	private static void serve(Path data) throws IOException, InterruptedException {
		Files.writeString(data.resolve("operations.address"), "ready");
		new CountDownLatch(1).await();
	}

	private static String complaint(List<String> line) throws IOException {
		String signer = mode(Path.of(option(line, "--data"))).equals("forged") ? "" : "ab".repeat(32);
		return """
				{"steps": [{"messageId": "SubmitComplaint-%1$s", "signer": "%2$s"},
				{"messageId": "PublishAnswer-%1$s", "signer": "%2$s"}]}""".formatted(line.get(2), signer);
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
				"{\"running\": true, \"baselineAt\": \"now\", \"recent\": []}");
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
