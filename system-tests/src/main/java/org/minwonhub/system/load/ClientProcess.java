package org.minwonhub.system.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.minwonhub.system.process.Java;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.process.Started;
import tools.jackson.databind.json.JsonMapper;

/** The {@link LoadClient} as the harness sees it: a process behind a {@link Gate}. */
final class ClientProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(30);

	private final Path folder;

	private final Started process;

	ClientProcess(Processes processes, String name, Path folder) {
		this.folder = folder;
		this.process = processes.start(name, Java.mainClass(LoadClient.class.getName(),
				List.of("-Xmx512m", "-XX:+UseSerialGC", "-Djava.util.logging.config.file=" + LoadMain.logging()),
				List.of(folder.toString())));
	}

	/** Waits until a stage is warm. */
	void awaitReady(String stage) {
		await(stage + " is warm", Gate.ready(this.folder, stage));
	}

	/** Lets it go, and waits for what it found. */
	<T> T measure(String stage, Class<T> result) {
		try {
			OutputStream in = this.process.process().getOutputStream();
			in.write('\n');
			in.flush();
			await(stage + " is measured", Gate.result(this.folder, stage));
			return JsonMapper.shared().readValue(Files.readString(Gate.result(this.folder, stage)), result);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void await(String what, Path file) {
		this.process.await(what, PATIENCE, () -> Files.exists(file));
	}

	@Override
	public void close() {
		this.process.stop();
	}

}
