package org.minwonhub.demo.world;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.minwonhub.demo.place.Participant;

/**
 * Where everything lies.
 *
 * @param root of the repository
 * @param work the demo's own folder, made fresh at each start
 */
record Layout(Path root, Path work) {

	static Layout below(Path root) {
		return new Layout(root, root.resolve("var").resolve("demo"));
	}

	Path logs() {
		return this.work.resolve("logs");
	}

	Path boards() {
		return this.work.resolve("boards");
	}

	Path hub() {
		return this.work.resolve("hub");
	}

	Path adapter(Participant participant) {
		return this.work.resolve("adapters").resolve(participant.key());
	}

	/** The running adapter writes it when it can be asked. */
	Path adapterControl(Participant participant) {
		return adapter(participant).resolve("data").resolve("control.properties");
	}

	Path config(Participant participant) {
		return adapter(participant).resolve("adapter.yml");
	}

	Path hubJar() throws IOException {
		return jar("hub-server");
	}

	Path adapterJar() throws IOException {
		return jar("agency-adapter");
	}

	/** Empties the demo's folder and makes the ones that it needs. */
	void refresh() throws IOException {
		if (Files.exists(this.work)) {
			try (Stream<Path> all = Files.walk(this.work)) {
				List<Path> deepestFirst = new ArrayList<>(all.sorted(Comparator.reverseOrder()).toList());
				for (Path path : deepestFirst) {
					Files.delete(path);
				}
			}
		}
		Files.createDirectories(logs());
		Files.createDirectories(boards());
		Files.createDirectories(hub());
	}

	private Path jar(String module) throws IOException {
		Path target = this.root.resolve(module).resolve("target");
		if (Files.isDirectory(target)) {
			try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, module + "-*-exec.jar")) {
				for (Path jar : jars) {
					return jar;
				}
			}
		}
		throw new IOException("No " + module + "-*-exec.jar in " + target);
	}

}
