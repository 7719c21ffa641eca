package org.minwonhub.system.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Command lines of the JVM that runs the harness.
 */
public final class Java {

	private static final String BINARY = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	/**
	 * For what ends soon: compiling every method as well as possible would cost more than
	 * it brings.
	 */
	public static final String QUICK_START = "-XX:TieredStopAtLevel=1";

	private static final List<String> BRIEF = List.of("-Xmx128m", QUICK_START, "-XX:+UseSerialGC");

	private Java() {
	}

	/** An application that runs until it is ended. */
	public static List<String> application(Path jar, List<String> options, List<String> arguments) {
		List<String> command = new ArrayList<>(
				List.of(BINARY, "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8"));
		command.addAll(options);
		command.addAll(List.of("-jar", jar.toString()));
		command.addAll(arguments);
		return List.copyOf(command);
	}

	/** A command that ends by itself. */
	public static List<String> command(Path jar, List<String> arguments) {
		return application(jar, BRIEF, arguments);
	}

	/** A main class on the harness's own class path. */
	public static List<String> mainClass(String name, List<String> options, List<String> arguments) {
		List<String> command = new ArrayList<>(List.of(BINARY, "-Dfile.encoding=UTF-8"));
		command.addAll(options);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), name));
		command.addAll(arguments);
		return List.copyOf(command);
	}

}
