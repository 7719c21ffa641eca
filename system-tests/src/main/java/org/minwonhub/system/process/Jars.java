package org.minwonhub.system.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The applications as the build made them.
 */
public final class Jars {

	private Jars() {
	}

	public static Path hub() {
		return find("hub-server");
	}

	public static Path adapter() {
		return find("agency-adapter");
	}

	/** The auditor's program. */
	public static Path auditTool() {
		return find("audit-tool");
	}

	/** The repository's root, wherever below it the harness was started. */
	public static Path root() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(folder.resolve("system-tests"))) {
			Path parent = folder.getParent();
			if (parent == null) {
				throw new IllegalStateException("Start this inside the repository");
			}
			folder = parent;
		}
		return folder;
	}

	private static Path find(String module) {
		Path target = root().resolve(module).resolve("target");
		try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, module + "-*-exec.jar")) {
			for (Path jar : jars) {
				return jar;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Build " + module + " first: mvn -pl " + module + " -am package", ex);
		}
		throw new IllegalStateException("Build " + module + " first: no " + module + "-*-exec.jar in " + target);
	}

}
