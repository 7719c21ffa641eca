package org.minwonhub.registry.uddi.text;

/**
 * Wildcards of approximateMatch (UDDI 3.0.2, 5.1.6): {@code %} is anything, {@code _} one
 * character, a backslash takes their meaning away.
 */
public final class Wildcards {

	private Wildcards() {
	}

	/**
	 * A pattern as SQL takes it {@code escape '\'}: a backslash before anything else, or
	 * at the end, stands for itself.
	 */
	public static String like(String pattern) {
		StringBuilder sql = new StringBuilder();
		for (int at = 0; at < pattern.length(); at++) {
			char letter = pattern.charAt(at);
			if (letter != '\\') {
				sql.append(letter);
			}
			else if (at + 1 < pattern.length() && "%_\\".indexOf(pattern.charAt(at + 1)) >= 0) {
				sql.append(letter).append(pattern.charAt(++at));
			}
			else {
				sql.append("\\\\");
			}
		}
		return sql.toString();
	}

}
