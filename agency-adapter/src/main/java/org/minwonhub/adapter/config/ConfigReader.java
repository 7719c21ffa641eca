package org.minwonhub.adapter.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.config.HandlingRules.Choice;
import org.minwonhub.adapter.config.HandlingRules.Rule;
import org.minwonhub.adapter.yaml.Problem;
import org.minwonhub.adapter.yaml.Section;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.Kind;

/**
 * Reads the YAML file. Relative paths are taken from the file's own folder.
 */
public final class ConfigReader {

	private static final Pattern AGENCY = Pattern.compile("[0-9A-Z]{7}");

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

	private static final Pattern REGION = Pattern.compile("[0-9]{10}");

	private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

	private static final int LONGEST_LINE = 300;

	private final Path folder;

	private final List<Problem> problems = new ArrayList<>();

	private ConfigReader(Path folder) {
		this.folder = folder;
	}

	public static AdapterConfig read(Path file) throws IOException, ConfigException {
		Path folder = file.toAbsolutePath().normalize().getParent();
		ConfigReader reader = new ConfigReader((folder != null) ? folder : file.toAbsolutePath());
		AdapterConfig config = reader.config(reader.load(file));
		if (!reader.problems.isEmpty()) {
			throw new ConfigException(reader.problems);
		}
		return config;
	}

	private Section load(Path file) throws IOException, ConfigException {
		Map<?, ?> yaml = Section.parse(Files.readString(file), file.toString(), this.problems);
		if (!this.problems.isEmpty()) {
			throw new ConfigException(this.problems);
		}
		return new Section("", yaml, this.problems);
	}

	private AdapterConfig config(Section root) {
		Section board = board(root);
		AdapterConfig config = new AdapterConfig(this.folder, root.matching("agency", AGENCY, "config.not-agency"),
				hub(root), path(root, "data"), path(root, "password-file"), board.untouched(), root.optional("link"),
				region(root), handling(root.section("handling")), categories(board), statuses(board),
				acceptance(root.section("acceptance")), root.has("mail") ? mail(root.section("mail")) : null,
				copies(root.section("copies")), timing(root.section("timing")), root.flag("backfill", false));
		root.end();
		return config;
	}

	private URI hub(Section root) {
		URI hub = root.uri("hub");
		boolean plain = "http".equals(hub.getScheme());
		if ((!plain && !"https".equals(hub.getScheme())) || hub.getHost() == null) {
			if (!hub.toString().isEmpty()) {
				root.problem("hub", "config.not-address", hub);
			}
		}
		else if (plain && !LOOPBACK.contains(hub.getHost())) {
			root.problem("hub", "config.hub-without-tls", hub);
		}
		return hub;
	}

	private Path path(Section root, String key) {
		return this.folder.resolve(root.required(key)).normalize();
	}

	/**
	 * The mapping is checked by the board's connector; only what the exchange needs is
	 * read here.
	 */
	private static Section board(Section root) {
		if (!root.has("board")) {
			root.problem("board", "config.missing");
		}
		return root.section("board");
	}

	private @Nullable String region(Section root) {
		return root.has("region") ? root.matching("region", REGION, "config.not-region") : null;
	}

	private HandlingRules handling(Section section) {
		List<Rule> rules = new ArrayList<>();
		for (Section rule : section.blocks("rules")) {
			rules.add(new Rule(rule.required("category"), choice(rule, "handling")));
			rule.end();
		}
		HandlingRules handling = new HandlingRules(choice(section, "default"), section.flag("officer-posts", false),
				rules);
		section.end();
		return handling;
	}

	private Choice choice(Section section, String key) {
		Handling handling = section.choice(key, Handling.class, Handling.OWN);
		if (handling != Handling.ADDRESSED) {
			if (section.has("agency")) {
				section.problem("agency", "config.agency-unused");
			}
			return new Choice(handling, null);
		}
		return new Choice(handling, "urn:agency:" + section.matching("agency", AGENCY, "config.not-agency"));
	}

	private static Map<String, String> categories(Section board) {
		Section section = board.section("categories");
		Map<String, String> categories = section.words();
		categories.forEach((word, code) -> {
			if (!code.isEmpty() && !CODE.matcher(code).matches()) {
				section.problem(word, "config.not-code", code);
			}
		});
		return categories;
	}

	private static Map<String, StatusMeaning> statuses(Section board) {
		Map<String, StatusMeaning> statuses = new LinkedHashMap<>();
		Section section = board.section("statuses");
		section.words()
			.forEach((word, meaning) -> statuses.put(word,
					section.choice(word, meaning, StatusMeaning.class, StatusMeaning.NEW)));
		board.texts("acceptance").forEach((word) -> statuses.put(word, StatusMeaning.ACCEPTED));
		return statuses;
	}

	private static Acceptance acceptance(Section section) {
		Kind filed = section.choice("filed-kind", Kind.class, Kind.INFORMAL);
		Kind kind = section.has("kind") ? section.choice("kind", Kind.class, filed) : null;
		Section officer = section.section("officer");
		Acceptance acceptance = new Acceptance(filed, kind, line(officer, "unit"), line(officer, "name"),
				line(officer, "contact"));
		officer.end();
		section.end();
		return acceptance;
	}

	private static String line(Section section, String key) {
		String value = section.required(key);
		if (value.length() > LONGEST_LINE) {
			section.problem(key, "config.too-long", LONGEST_LINE);
		}
		return value;
	}

	private static Mail mail(Section section) {
		String[] server = section.required("server").split(":", 2);
		int port = 25;
		if (server.length > 1) {
			if (server[1].matches("\\d{1,5}")) {
				port = Integer.parseInt(server[1]);
			}
			else {
				section.problem("server", "config.not-address", section.required("server"));
			}
		}
		Section officers = section.section("officers");
		Map<String, String> addresses = officers.words();
		addresses.forEach((code, address) -> {
			if (!address.contains("@")) {
				officers.problem(code, "config.not-mail-address");
			}
		});
		Mail mail = new Mail(server[0], port, section.flag("start-tls", !LOOPBACK.contains(server[0])),
				section.required("from"), addresses);
		section.end();
		return mail;
	}

	private static Copies copies(Section section) {
		Copies copies = new Copies(section.flag("public", false), section.flag("notices", false));
		section.end();
		return copies;
	}

	private static Timing timing(Section section) {
		Timing timing = new Timing(section.duration("scan", Duration.ofSeconds(5)),
				section.duration("reconcile", Duration.ofMinutes(10)), section.number("wait-seconds", 25, 0, 50),
				section.duration("keep", Duration.ofDays(35)), section.duration("longest-pause", Timing.LONGEST_PAUSE));
		section.end();
		return timing;
	}

}
