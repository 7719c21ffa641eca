package org.minwonhub.demo.world;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.minwonhub.demo.place.Participant;
import org.minwonhub.demo.place.Participants;
import org.minwonhub.demo.process.ChildFailedException;
import org.minwonhub.demo.process.DemoFailedException;
import org.minwonhub.demo.process.StoppedException;
import org.minwonhub.demo.process.Supervisor;
import org.minwonhub.demo.process.Waiting;
import org.minwonhub.demo.story.Stories;

/**
 * Starts the world, shows it or checks it, and leaves no process behind: neither at the
 * end, nor after Ctrl-C or SIGTERM, nor when a start fails midway.
 */
public final class DemoWorld {

	/** What the check may take, so that with stopping it stays below a minute. */
	private static final Duration CHECK_LIMIT = Duration.ofSeconds(Long.getLong("minwonhub.demo.limit", 56));

	private static final Duration START_LIMIT = Duration.ofMinutes(3);

	private final Layout layout;

	private final PrintStream out;

	private final InstantSource clock;

	private final RandomGenerator random;

	/**
	 * @param root of the repository
	 */
	public DemoWorld(Path root, PrintStream out, InstantSource clock, RandomGenerator random) {
		this.layout = Layout.below(root);
		this.out = out;
		this.clock = clock;
		this.random = random;
	}

	/**
	 * @param check whether to prove both directions and end, instead of showing until
	 * stopped
	 * @return 0, or 1 if something failed
	 */
	public int run(boolean check) throws IOException {
		Narrator narrator = new Narrator(this.out, this.clock);
		Path work = Files.createDirectories(this.layout.work());
		Path parent = work.resolveSibling("demo.lock");
		try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			@Nullable FileLock lock = channel.tryLock();
			if (lock == null) {
				narrator.step("already.running", parent);
				return 1;
			}
			this.layout.refresh();
			return supervised(check, narrator);
		}
	}

	private int supervised(boolean check, Narrator narrator) {
		Supervisor supervisor = new Supervisor(this.layout.logs());
		Thread stop = new Thread(() -> {
			narrator.step("stopping");
			supervisor.close();
			narrator.step("stopped");
		}, "stop");
		Runtime.getRuntime().addShutdownHook(stop);
		try {
			play(check, supervisor, narrator);
			return 0;
		}
		catch (StoppedException ex) {
			return 1;
		}
		catch (ChildFailedException ex) {
			narrator.step("failed", String.valueOf(ex.getMessage()));
			ex.lastLines().forEach((line) -> narrator.line("    " + line));
			narrator.step("failed.log", ex.log());
			return 1;
		}
		catch (IOException | UncheckedIOException | IllegalStateException | DemoFailedException ex) {
			if (!supervisor.isStopping()) {
				narrator.step("failed", String.valueOf(ex.getMessage()));
				narrator.step("failed.log", this.layout.logs());
			}
			return 1;
		}
		finally {
			supervisor.close();
		}
	}

	private void play(boolean check, Supervisor supervisor, Narrator narrator) throws IOException {
		Ports ports = Ports.choose();
		People people = new People(ports);
		Waiting waiting = new Waiting(supervisor, this.clock, check ? CHECK_LIMIT : START_LIMIT);
		World world = new World(this.layout, ports, supervisor, waiting, narrator, this.random);
		world.start();
		if (check) {
			new Check(world, people, waiting, narrator).run(Stories.complaints());
			narrator.step("check.passed");
			return;
		}
		invite(ports, world, narrator);
		new Show(people, supervisor, waiting, narrator, this.clock).run(Stories.complaints(), Stories.petitions());
	}

	private static void invite(Ports ports, World world, Narrator narrator) {
		narrator.step("open");
		for (Participant participant : Participants.all()) {
			narrator
				.line("      " + ports.page(participant) + "  " + participant.boardKo() + " · " + participant.boardEn()
						+ "  (" + participant.officer().account() + " / " + participant.officer().password() + ")");
		}
		narrator.step("open.hub", world.pageLink());
		narrator.step("open.stop");
	}

}
