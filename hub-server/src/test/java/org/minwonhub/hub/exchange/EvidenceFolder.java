package org.minwonhub.hub.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An evidence file, unpacked as an auditor would, and verified by what lies in it: a
 * shell script with openssl, xmlsec1, sha256sum and python3.
 */
final class EvidenceFolder {

	private final Path folder;

	EvidenceFolder(byte[] container, Path folder) throws IOException {
		this.folder = folder;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(container))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Path file = folder.resolve(entry.getName());
				assertThat(file.normalize().startsWith(folder)).as(entry.getName()).isTrue();
				Files.createDirectories(file.getParent());
				Files.write(file, zip.readAllBytes());
			}
		}
	}

	/** Whether the tools are here; in continuous integration they must be. */
	static boolean toolsAreThere() throws InterruptedException {
		boolean there = OtherLanguage.canRun("python3", "--version") && OtherLanguage.canRun("openssl", "version")
				&& OtherLanguage.canRun("xmlsec1", "--version") && OtherLanguage.canRun("sha256sum", "--version");
		if ("true".equals(System.getenv("CI"))) {
			assertThat(there).as("openssl, xmlsec1, sha256sum and python3").isTrue();
		}
		return there;
	}

	List<String> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> this.folder.relativize(file).toString())
				.sorted()
				.toList();
		}
	}

	Path file(String name) {
		return this.folder.resolve(name);
	}

	/**
	 * Changes one bit in the middle of a file; at the end of a signature, where its value
	 * stands behind certificates that nobody needs.
	 * @return what it was
	 */
	byte[] alter(String name) throws IOException {
		byte[] good = Files.readAllBytes(file(name));
		byte[] altered = good.clone();
		int middle = name.endsWith(".p7s") ? altered.length - 3 : altered.length / 2;
		altered[(altered[middle] == '\n') ? middle + 1 : middle] ^= 1;
		Files.write(file(name), altered);
		return good;
	}

	/** The manifest's digests alone. */
	Outcome verifyFiles() throws IOException, InterruptedException {
		return run(List.of("sh", "-c", "python3 verify.py digests | sha256sum --check --strict --quiet"));
	}

	Outcome verify(Path... trusted) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("sh", this.folder.resolve("verify.sh").toString()));
		Stream.of(trusted).map(Path::toString).forEach(command::add);
		return run(command);
	}

	/** Places, times and parts alone, with what lies in the file. */
	Outcome verifyLog() throws IOException, InterruptedException {
		return run(List.of("python3", "verify.py", "log", "policy.txt", "certs/time-stamps.pem"));
	}

	private Outcome run(List<String> command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).directory(this.folder.toFile()).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return new Outcome(process.exitValue(), said);
	}

	/** What the script ended with, and what it said. */
	record Outcome(int exitCode, String said) {
	}

}
