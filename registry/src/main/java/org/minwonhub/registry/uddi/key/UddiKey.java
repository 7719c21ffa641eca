package org.minwonhub.registry.uddi.key;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.text.Form;

/**
 * The form of keys (UDDI 3.0.2, 4.4): {@code uddi:} and a UUID or a domain, then parts
 * that divide it further. Keys that differ in case only are the same key.
 */
public final class UddiKey {

	/** What the keys that this node makes and seeds begin with. */
	public static final String OURS = "uddi:minwonhub.org";

	/** The last part of the key of a tModel that owns a partition. */
	public static final String GENERATOR = ":keygenerator";

	private static final int LONGEST = 255;

	private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

	private static final Pattern UUID_KEY = Pattern.compile("uddi:" + UUID);

	private static final Pattern KEY = Pattern
		.compile("uddi:[a-z0-9]([a-z0-9.\\-]*[a-z0-9])?(:[a-z0-9\\-_.!~*'();/?@&=+$,%]+)*");

	private UddiKey() {
	}

	/** The one spelling of a key; empty if there is none. */
	public static String fold(@Nullable String key) {
		return (key == null) ? "" : Form.CASELESS.of(key);
	}

	/**
	 * Refuses a key that is not well formed.
	 * @param key folded
	 */
	public static void check(String key) {
		if (key.length() > LONGEST || !KEY.matcher(key).matches()) {
			throw new UddiFault(UddiError.INVALID_KEY_PASSED, key);
		}
	}

	/** Whether a folded key is a UUID, which belongs to no partition. */
	public static boolean isUuid(String key) {
		return UUID_KEY.matcher(key).matches();
	}

	/** Whether a folded key is that of a key generator. */
	public static boolean isGenerator(String key) {
		return key.endsWith(GENERATOR);
	}

	/** Whether it is a domain's own key or key generator, with no partition above it. */
	public static boolean isRoot(String key) {
		String base = isGenerator(key) ? key.substring(0, key.length() - GENERATOR.length()) : key;
		return base.indexOf(':') == base.lastIndexOf(':');
	}

	/** The key generator whose partition a folded key belongs to. */
	public static String generatorOf(String key) {
		String base = isGenerator(key) ? key.substring(0, key.length() - GENERATOR.length()) : key;
		if (isRoot(key)) {
			return base + GENERATOR;
		}
		return base.substring(0, base.lastIndexOf(':')) + GENERATOR;
	}

}
