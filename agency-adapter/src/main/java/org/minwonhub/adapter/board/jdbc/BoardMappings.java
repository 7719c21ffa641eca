package org.minwonhub.adapter.board.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.adapter.yaml.Problem;
import org.minwonhub.adapter.yaml.Section;
import org.minwonhub.adapter.yaml.Suggestion;

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
		List<Problem> problems = new ArrayList<>();
		Map<?, ?> yaml = Section.parse(Files.readString(file), file.toString(), problems);
		MappingProblemsException.throwIfAny(problems);
		Path folder = file.toAbsolutePath().getParent();
		return of(yaml, (folder != null) ? folder : Path.of("/"));
	}

	/**
	 * @param yaml a mapping as a block of a larger file
	 * @param folder where relative paths start
	 */
	public static BoardMapping of(Map<?, ?> yaml, Path folder) {
		List<Problem> problems = new ArrayList<>();
		Section mapping = new Section("board", yaml, problems);
		Section profile = profile(mapping, folder, problems);
		MappingProblemsException.throwIfAny(problems);
		return new MappingReader(mapping, profile, folder, problems).read();
	}

	private static Section profile(Section mapping, Path folder, List<Problem> problems) {
		String name = mapping.required("profile");
		Map<?, ?> yaml = Map.of();
		String text = PROFILES.contains(name) ? builtIn(name) : ownProfile(mapping, folder.resolve(name));
		if (text != null) {
			yaml = Section.parse(text, "profile " + name, problems);
		}
		return new Section("profile " + name, yaml, problems);
	}

	private static @Nullable String ownProfile(Section mapping, Path file) {
		if (!Files.isRegularFile(file)) {
			Suggestion.nearest(mapping.text("profile", ""), PROFILES)
				.ifPresentOrElse((nearest) -> mapping.problem("profile", "config.no-profile-meant", nearest),
						() -> mapping.problem("profile", "config.no-profile", String.join(", ", PROFILES)));
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

}
