package org.minwonhub.audit.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.Leaf;
import org.minwonhub.log.check.LogReader;
import org.minwonhub.log.note.SignedNote;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.Tile;

/**
 * A log behind an address (C2SP tlog-tiles). The only class that uses the network, and
 * only with the address that was given: redirections are not followed.
 */
final class HttpLog implements LogReader, StampFiles {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int LONGEST_STAMP = 64 * 1024;

	private static final int LONGEST_LIST = 64 * 1024 * 1024;

	private static final int LONGEST_BUNDLE = Tile.FULL * (Leaf.MAX_LENGTH + 2);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(PATIENCE)
		.build();

	private final URI base;

	HttpLog(URI base) {
		this.base = base;
	}

	@Override
	public byte @Nullable [] checkpoint() {
		return get("checkpoint", SignedNote.MAX_LENGTH);
	}

	@Override
	public byte @Nullable [] read(Tile tile) {
		return get(tile.path(), tile.length());
	}

	@Override
	public byte @Nullable [] read(Bundle bundle) {
		return get(bundle.path(), LONGEST_BUNDLE);
	}

	@Override
	public List<Long> sizes() throws IOException {
		byte[] list = get("stamps", LONGEST_LIST);
		try {
			return (list != null) ? new String(list, StandardCharsets.US_ASCII).lines().map(Long::valueOf).toList()
					: List.of();
		}
		catch (NumberFormatException ex) {
			throw new IOException(this.base.resolve("stamps") + ": not a list of sizes", ex);
		}
	}

	@Override
	public byte @Nullable [] read(String name) {
		return get(LogSource.STAMPS + "/" + name, LONGEST_STAMP);
	}

	/** One byte too many is read, so that what is too long is seen to be. */
	private byte @Nullable [] get(String path, int longest) {
		URI address = this.base.resolve(path);
		HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
		try {
			HttpResponse<InputStream> answer = this.client.send(request, HttpResponse.BodyHandlers.ofInputStream());
			try (InputStream body = answer.body()) {
				byte[] bytes = body.readNBytes(longest + 1);
				return switch (answer.statusCode()) {
					case HttpURLConnection.HTTP_OK -> bytes;
					case HttpURLConnection.HTTP_NOT_FOUND, HttpURLConnection.HTTP_GONE -> null;
					default -> throw new IOException(address + ": HTTP " + answer.statusCode());
				};
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(new IOException(address + ": " + ex.getMessage(), ex));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new UncheckedIOException(new InterruptedIOException(address.toString()));
		}
	}

}
