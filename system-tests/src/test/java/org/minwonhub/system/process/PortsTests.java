package org.minwonhub.system.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Test classes run in two processes at once; a port that both were given would let one
 * server talk to the other's clients.
 */
class PortsTests {

	private static final int MANY = 1500;

	@Test
	void noPortIsGivenToTwoProcesses(@TempDir Path folder) throws IOException {
		List<String> theirs;
		List<String> ours;
		try (Processes processes = new Processes(folder)) {
			Started other = processes.start("other",
					Java.mainClass(OtherProcess.class.getName(), List.of(), List.of()));
			other.await("has its ports", () -> Files.readString(other.log()).endsWith("all\n"));
			theirs = Files.readAllLines(other.log());
			ours = Stream.generate(Ports::free).limit(MANY).map(String::valueOf).toList();
		}
		assertThat(theirs).hasSize(MANY + 1);
		assertThat(ours).doesNotHaveDuplicates().doesNotContainAnyElementsOf(theirs);
	}

	/** Takes ports and keeps them until it is ended. */
	static final class OtherProcess {

		private OtherProcess() {
		}

		public static void main(String[] arguments) throws IOException {
			Stream.generate(Ports::free).limit(MANY).forEach(System.out::println);
			System.out.println("all");
			System.in.read();
		}

	}

}
