package org.minwonhub.hub.recovery.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.Tile;

/**
 * A copy of the log, in a folder or behind an address (C2SP tlog-tiles). Nothing in it is
 * trusted: the root that was signed decides.
 */
final class EntrySource {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Reader reader;

	EntrySource(Reader reader) {
		this.reader = reader;
	}

	/**
	 * @param place an http or https address, or a folder: a mirror, a log's folder, or
	 * its {@code bundles}
	 */
	static EntrySource of(String place) {
		if (place.startsWith("http://") || place.startsWith("https://")) {
			URI base = URI.create(place.endsWith("/") ? place : place + "/");
			HttpClient client = HttpClient.newBuilder()
				.followRedirects(HttpClient.Redirect.NEVER)
				.connectTimeout(PATIENCE)
				.build();
			return new EntrySource((path) -> get(client, base.resolve(path)));
		}
		Path folder = Path.of(place);
		Path root = Files.isDirectory(folder.resolve("bundles")) ? folder.resolve("bundles") : folder;
		return new EntrySource((path) -> read(root.resolve(path)));
	}

	/** A mirror's newest checkpoint; null if there is none. */
	byte @Nullable [] checkpoint() {
		return this.reader.read("checkpoint");
	}

	/**
	 * A bundle of at least this width, as wide as it is found; null if there is none. A
	 * copy that went on, or was cut off at a crash, may have only wider ones.
	 */
	@Nullable Found read(Bundle bundle) {
		for (int width = bundle.width(); width <= Tile.FULL; width++) {
			Bundle wider = new Bundle(bundle.index(), width);
			byte[] bytes = this.reader.read(wider.path());
			if (bytes != null) {
				return new Found(wider, bytes);
			}
		}
		return null;
	}

	private static byte @Nullable [] read(Path file) {
		try {
			return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte @Nullable [] get(HttpClient client, URI address) {
		try {
			HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
					HttpResponse.BodyHandlers.ofByteArray());
			return switch (answer.statusCode()) {
				case HttpURLConnection.HTTP_OK -> answer.body();
				case HttpURLConnection.HTTP_NOT_FOUND, HttpURLConnection.HTTP_GONE -> null;
				default -> throw new IOException(address + ": HTTP " + answer.statusCode());
			};
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	record Found(Bundle bundle, byte[] bytes) {
	}

	/** Reads a file of the copy; null if there is none. */
	@FunctionalInterface
	interface Reader {

		byte @Nullable [] read(String path);

	}

}
