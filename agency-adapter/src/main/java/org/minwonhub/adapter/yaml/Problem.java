package org.minwonhub.adapter.yaml;

import java.util.List;

import org.minwonhub.adapter.text.Texts;

/**
 * One thing wrong in the configuration.
 *
 * @param path where, for example {@code mail.server}
 * @param key the sentence's key in the message bundles
 * @param arguments what the sentence names; never a secret
 */
public record Problem(String path, String key, List<Object> arguments) {

	public Problem(String path, String key, Object... arguments) {
		this(path, key, List.of(arguments));
	}

	public String in(Texts texts) {
		return this.path + ": " + texts.get(this.key, this.arguments.toArray());
	}

}
