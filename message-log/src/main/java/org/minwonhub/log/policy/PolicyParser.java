package org.minwonhub.log.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.key.PublicKey;
import org.minwonhub.log.note.SignatureType;
import org.minwonhub.log.note.VerifierKey;

/**
 * Reads a policy file (C2SP tlog-policy, "Policy file syntax and structure"). Names are
 * octets, so the file is read as ISO 8859-1, and only key names and URLs as UTF-8.
 */
final class PolicyParser {

	private static final String NO_WITNESS = "none";

	/** The specification asks for at least 32 witnesses and 32 groups. */
	private static final int MAX_NAMES = 1024;

	private final List<Policy.Log> logs = new ArrayList<>();

	private final List<Policy.Witness> witnesses = new ArrayList<>();

	private final Map<String, Quorum> names = new HashMap<>();

	private final Set<String> members = new HashSet<>();

	private final Set<PublicKey> logKeys = new HashSet<>();

	private final Set<PublicKey> witnessKeys = new HashSet<>();

	private @Nullable Quorum quorum;

	Policy parse(byte[] file) throws MalformedException {
		for (byte b : file) {
			if ((b >= 0 && b < 0x20 && b != '\t' && b != '\n') || b == 0x7f) {
				throw new MalformedException("The policy has a control character");
			}
		}
		String[] lines = new String(file, StandardCharsets.ISO_8859_1).split("\n", -1);
		if (!lines[lines.length - 1].isEmpty()) {
			throw new MalformedException("The policy's last line does not end");
		}
		for (int i = 0; i < lines.length; i++) {
			List<String> items = items(lines[i]);
			if (!items.isEmpty() && !items.get(0).startsWith("#")) {
				try {
					line(items);
				}
				catch (MalformedException ex) {
					throw new MalformedException("Line " + (i + 1) + " of the policy: " + ex.getMessage());
				}
			}
		}
		if (this.quorum == null) {
			throw new MalformedException("The policy has no quorum");
		}
		return new Policy(this.logs, this.witnesses, this.quorum);
	}

	/** Separated by ASCII spaces and tabs only. */
	private static List<String> items(String line) {
		List<String> items = new ArrayList<>(List.of(line.split("[ \t]+")));
		items.removeIf(String::isEmpty);
		return items;
	}

	private void line(List<String> items) throws MalformedException {
		switch (items.get(0)) {
			case "log" -> log(items);
			case "witness" -> witness(items);
			case "group" -> group(items);
			case "quorum" -> quorum(items);
			default -> throw new MalformedException("Unknown keyword");
		}
	}

	private void log(List<String> items) throws MalformedException {
		count(items, 2, 3);
		VerifierKey key = key(items.get(1), SignatureType.ED25519);
		if (!this.logKeys.add(key.key())) {
			throw new MalformedException("A log's key comes twice");
		}
		this.logs.add(new Policy.Log(key, url(items, 2)));
	}

	private void witness(List<String> items) throws MalformedException {
		count(items, 3, 4);
		VerifierKey key = key(items.get(2), SignatureType.COSIGNATURE);
		if (!this.witnessKeys.add(key.key())) {
			throw new MalformedException("A witness's key comes twice");
		}
		define(items.get(1), new Quorum.Single(key));
		this.witnesses.add(new Policy.Witness(utf8(items.get(1)), key, url(items, 3)));
	}

	private void group(List<String> items) throws MalformedException {
		count(items, 4, Integer.MAX_VALUE);
		List<Quorum> group = new ArrayList<>();
		for (String name : items.subList(3, items.size())) {
			group.add(defined(name));
			if (!this.members.add(name)) {
				throw new MalformedException("A name is a member twice");
			}
		}
		define(items.get(1), new Quorum.Threshold(needed(items.get(2), group.size()), group));
	}

	private static int needed(String threshold, int members) throws MalformedException {
		return switch (threshold) {
			case "any" -> 1;
			case "all" -> members;
			default -> {
				if (!threshold.matches("[1-9][0-9]{0,5}") || Integer.parseInt(threshold) > members) {
					throw new MalformedException("The threshold is not between 1 and " + members);
				}
				yield Integer.parseInt(threshold);
			}
		};
	}

	private void quorum(List<String> items) throws MalformedException {
		count(items, 2, 2);
		if (this.quorum != null) {
			throw new MalformedException("A second quorum");
		}
		this.quorum = items.get(1).equals(NO_WITNESS) ? Quorum.NONE : defined(items.get(1));
	}

	private void define(String name, Quorum quorum) throws MalformedException {
		if (name.equals(NO_WITNESS) || this.names.putIfAbsent(name, quorum) != null) {
			throw new MalformedException("The name is taken");
		}
		if (this.names.size() > MAX_NAMES) {
			throw new MalformedException("More than " + MAX_NAMES + " names");
		}
	}

	private Quorum defined(String name) throws MalformedException {
		Quorum quorum = this.names.get(name);
		if (quorum == null) {
			throw new MalformedException("A name that no line before defines");
		}
		return quorum;
	}

	private static VerifierKey key(String vkey, SignatureType type) throws MalformedException {
		VerifierKey key = VerifierKey.parse(utf8(vkey));
		if (key.type() != type) {
			throw new MalformedException("The key's signature type is " + key.type() + ", not " + type);
		}
		return key;
	}

	private static Optional<String> url(List<String> items, int at) {
		return (at < items.size()) ? Optional.of(utf8(items.get(at))) : Optional.empty();
	}

	private static String utf8(String octets) {
		return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
	}

	private static void count(List<String> items, int least, int most) throws MalformedException {
		if (items.size() < least || items.size() > most) {
			throw new MalformedException("Too few or too many items");
		}
	}

}
