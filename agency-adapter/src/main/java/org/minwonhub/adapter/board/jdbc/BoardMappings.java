package org.minwonhub.adapter.board.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import org.jspecify.annotations.Nullable;

/**
 * Reads mappings. What is wrong is reported all at once, as
 * {@link MappingProblemsException}.
 */
public final class BoardMappings {

	/** The profiles that come with the adapter. */
	public static final List<String> PROFILES = List.of("gnuboard5", "egov-bbs", "egov-qna");

	private BoardMappings() {
	}

	/**
	 * @param file a mapping file; relative paths in it start at its folder
	 */
	public static BoardMapping read(Path file) throws IOException {
		Problems problems = new Problems();
		Map<?, ?> yaml = yaml(Files.readString(file), "", problems);
		problems.throwIfAny();
		Path folder = file.toAbsolutePath().getParent();
		return of(yaml, (folder != null) ? folder : Path.of("/"));
	}

	/**
	 * @param yaml a mapping as a block of a larger file
	 * @param folder where relative paths start
	 */
	public static BoardMapping of(Map<?, ?> yaml, Path folder) {
		Problems problems = new Problems();
		Section mapping = new Section("board", yaml, problems);
		Section profile = profile(mapping, folder, problems);
		problems.throwIfAny();
		return new MappingReader(mapping, profile, folder, problems).read();
	}

	private static Section profile(Section mapping, Path folder, Problems problems) {
		String name = mapping.required("profile");
		Map<?, ?> yaml = Map.of();
		String text = PROFILES.contains(name) ? builtIn(name) : ownProfile(mapping, folder.resolve(name));
		if (text != null) {
			yaml = yaml(text, "profile", problems);
		}
		return new Section("profile " + name, yaml, problems);
	}

	private static @Nullable String ownProfile(Section mapping, Path file) {
		if (!Files.isRegularFile(file)) {
			String near = Spelling.nearest(mapping.text("profile", ""), PROFILES);
			mapping.problem("profile", "없는 프로필입니다" + ((near != null) ? " (" + near + "?)" : ""), "no such profile"
					+ ((near != null) ? "; did you mean " + near + "?" : ", built in are " + PROFILES));
			return null;
		}
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String builtIn(String name) {
		try (InputStream stream = BoardMappings.class.getResourceAsStream("/profiles/" + name + ".yaml")) {
			if (stream == null) {
				throw new IllegalStateException("the profile " + name + " is not in this build");
			}
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<?, ?> yaml(String text, String key, Problems problems) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		try {
			if (new Yaml(new SafeConstructor(options)).load(text) instanceof Map<?, ?> map) {
				return map;
			}
			problems.add(key, "YAML 항목이 없습니다", "holds no YAML keys");
		}
		catch (YAMLException ex) {
			problems.add(key, "YAML 형식이 아닙니다", "is not YAML: " + ex.getMessage());
		}
		return Map.of();
	}

}
