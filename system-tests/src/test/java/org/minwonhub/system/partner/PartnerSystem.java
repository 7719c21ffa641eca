package org.minwonhub.system.partner;

import org.minwonhub.system.inside.RunningHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.minwonhub.system.partner.Toolkit.Result;

/**
 * A partner's own system: one of the example programs with a directory of its own.
 */
final class PartnerSystem {

	private final Toolkit toolkit;

	private final Path directory;

	private final String uri;

	PartnerSystem(Toolkit toolkit, Path home, String uri) {
		this.toolkit = toolkit;
		this.directory = home.resolve("state");
		this.uri = uri;
	}

	static PartnerSystem enrolled(Toolkit toolkit, Path home, RunningHub hub, String address) {
		PartnerSystem partner = new PartnerSystem(toolkit, home, anyUri());
		partner.enrol(address, hub.register(partner.uri(), Set.of())).done();
		return partner;
	}

	static String anyUri() {
		return "urn:partner:" + UUID.randomUUID();
	}

	String uri() {
		return this.uri;
	}

	Result enrol(String address, String token) {
		return this.toolkit.example("enrol", this.directory.toString(), address, this.uri, token);
	}

	Result run(String example, String... arguments) {
		return this.toolkit.example(example, words(arguments));
	}

	Result runTestProgram(String program, String... arguments) {
		return this.toolkit.testProgram(program, words(arguments));
	}

	/**
	 * Files a new complaint, to a named agency or, unrouted, to the integration centre.
	 */
	Result submit(String handling) {
		String json = """
				{"originId": "%s", "handling": %s, "kind": "QUERY", "subject": "수출 자금 문의",
				 "text": "뷁똠 — 상환을 미룰 수 있습니까? 😀\\n둘째 줄",
				 "petitioner": {"type": "COMPANY", "name": "(주)가온정밀", "phone": "02-000-0000"},
				 "files": ["contract.txt"]}""".formatted(UUID.randomUUID(), handling);
		try {
			Files.writeString(this.directory.resolveSibling("contract.txt"), "계약 요약 <&>\n");
			Path file = Files.writeString(this.directory.resolveSibling("complaint.json"), json);
			return run("submit", file.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Result submitTo(Agency agency) {
		return submit("\"ADDRESSED\", \"addressedTo\": \"" + agency.uri() + "\"");
	}

	Result submitUnrouted() {
		return submit("\"ROUTE\"");
	}

	/** The kept files of a folder, oldest first. */
	List<Path> files(String folder) {
		try (Stream<Path> files = Files.list(this.directory.resolve(folder))) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String[] words(String... arguments) {
		return Stream.concat(Stream.of(this.directory.toString()), Stream.of(arguments)).toArray(String[]::new);
	}

}
