package org.minwonhub.adapter.board.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.BoardFile;
import org.minwonhub.adapter.board.BoardRefusalException;
import org.minwonhub.adapter.board.EntryKey;
import org.minwonhub.adapter.board.FileToWrite;

/**
 * The board's attached files: rows that describe them, and a folder that holds them if
 * the adapter can reach it.
 */
final class FileStore {

	/** Endings that no web server runs; all else is stored as {@code .bin}. */
	private static final Set<String> HARMLESS = Set.of("jpg", "jpeg", "png", "gif", "webp", "pdf", "hwp", "hwpx", "txt",
			"csv", "zip", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "mp3", "mp4", "tif", "tiff");

	private final BoardMapping mapping;

	FileStore(BoardMapping mapping) {
		this.mapping = mapping;
	}

	/** Whether files can be stored, not only described. */
	boolean stores() {
		return this.mapping.writing().files() != null && this.mapping.profile().files() != null;
	}

	Map<EntryKey, List<BoardFile>> list(Session session, Map<String, EntryKey> owners) {
		Map<EntryKey, List<BoardFile>> files = new HashMap<>();
		for (Map<String, @Nullable String> row : rows(session, owners.keySet())) {
			EntryKey owner = owners.get(text(row, "file_key"));
			if (owner != null) {
				String name = text(row, "name");
				String type = URLConnection.guessContentTypeFromName(name);
				files.computeIfAbsent(owner, (key) -> new ArrayList<>())
					.add(new BoardFile(owner, Integer.parseInt(text(row, "number")), name,
							(type != null) ? type : "application/octet-stream", Long.parseLong(text(row, "size"))));
			}
		}
		return files;
	}

	/** Finds one file of an entry by the row that describes it. */
	Stored find(Session session, String fileKey, int number) {
		for (Map<String, @Nullable String> row : rows(session, Set.of(fileKey))) {
			if (text(row, "number").equals(Integer.toString(number))) {
				String stored = text(row, "stored");
				return () -> Files.newInputStream(inFolder(stored));
			}
		}
		throw new BoardRefusalException("FILE_REMOVED", "file " + number);
	}

	/** A name that nobody can guess, nobody can run, and a retry finds again. */
	static String storedName(String reference, int number, String name) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		String secret = new Fingerprint().add(reference).add(Integer.toString(number)).hex().substring(0, 40);
		return secret + "." + (HARMLESS.contains(ending) ? ending : "bin");
	}

	static long size(FileToWrite file) throws IOException {
		return Files.size(file.content());
	}

	/** Puts the bytes in their place, whole and durable, before any row names them. */
	void store(FileToWrite file, String storedName) throws IOException {
		Path target = inFolder(storedName);
		Files.createDirectories(folder());
		Path part = target.resolveSibling(storedName + ".part");
		Files.copy(file.content(), part, StandardCopyOption.REPLACE_EXISTING);
		try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private List<Map<String, @Nullable String>> rows(Session session, Set<String> fileKeys) {
		Profile.FileTable table = this.mapping.profile().files();
		if (table == null || fileKeys.isEmpty()) {
			return List.of();
		}
		Map<String, Object> parameters = new HashMap<>(this.mapping.access().parameters());
		parameters.put("keys", List.copyOf(fileKeys));
		return session.query(table.select(), parameters);
	}

	private Path inFolder(String storedName) throws IOException {
		Path file = folder().resolve(storedName).normalize();
		if (!file.startsWith(folder()) || file.equals(folder())) {
			throw new IOException("the board names a file outside its folder");
		}
		return file;
	}

	private Path folder() throws IOException {
		Path files = this.mapping.writing().files();
		Profile.FileTable table = this.mapping.profile().files();
		if (files == null || table == null) {
			throw new IOException("the mapping names no folder for this board's files");
		}
		return files.resolve(table.folder()).normalize();
	}

	/** A file that is listed, and may or may not be there. */
	interface Stored {

		InputStream open() throws IOException;

	}

	private static String text(Map<String, @Nullable String> row, String name) {
		String value = row.get(name);
		return (value != null) ? value.strip() : "";
	}

}
