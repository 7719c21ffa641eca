package org.minwonhub.system.uddi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.minwonhub.system.process.Jars;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.process.Result;

/**
 * The programs of docs/examples/uddi with the unmodified jUDDI client, on its own class
 * path.
 */
final class JuddiClient {

	private static final Path TARGET = Jars.root().resolve("docs/examples/uddi/target");

	private final Processes processes;

	private final String hub;

	JuddiClient(Processes processes, String hub) {
		this.processes = processes;
		this.hub = hub;
	}

	Result publish(String account, String password, String keyDomain) {
		return run("Publish", account, password, keyDomain);
	}

	Result logIn(String... arguments) {
		return run("LogIn", arguments);
	}

	/** The value of the first line {@code name: value}. */
	static String fact(Result result, String name) {
		return result.required()
			.lines()
			.filter((line) -> line.startsWith(name + ": "))
			.findFirst()
			.map((line) -> line.substring(name.length() + 2))
			.orElseThrow(() -> new AssertionError("No " + name + " in " + result));
	}

	private Result run(String program, String... arguments) {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8",
				"-Dstdout.encoding=UTF-8", "-cp", classPath(), program, this.hub));
		command.addAll(List.of(arguments));
		return this.processes.run("juddi-" + program, command);
	}

	private static String classPath() {
		try {
			return TARGET.resolve("classes") + java.io.File.pathSeparator
					+ Files.readString(TARGET.resolve("classpath")).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Build docs/examples/uddi first", ex);
		}
	}

}
