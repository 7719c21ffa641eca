package org.minwonhub.hub.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.check.CheckReport;
import org.minwonhub.log.check.CheckState;
import org.minwonhub.log.check.CheckpointTrust;
import org.minwonhub.log.check.LogCheck;
import org.minwonhub.log.check.LogDirectory;
import org.minwonhub.log.check.LogReader;
import org.minwonhub.log.check.LogVisitor;
import org.minwonhub.log.checkpoint.SignedCheckpoint;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.note.VerifierKey;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.Tile;

/**
 * The log as anybody may read it over HTTP.
 */
final class ServedLog implements LogReader {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final RunningHub hub;

	ServedLog(RunningHub hub) {
		this.hub = hub;
	}

	@Override
	public byte @Nullable [] checkpoint() {
		return read("checkpoint");
	}

	@Override
	public byte @Nullable [] read(Tile tile) {
		return read(tile.path());
	}

	@Override
	public byte @Nullable [] read(Bundle bundle) {
		return read(bundle.path());
	}

	private byte @Nullable [] read(String path) {
		HttpResponse<byte[]> answer = get(path);
		return (answer.statusCode() == 200) ? answer.body() : null;
	}

	/** Copies everything that the checkpoint promises; returns how many entries. */
	long mirror(Path folder) throws MalformedException {
		LogDirectory copy = new LogDirectory(folder);
		byte[] note = Objects.requireNonNull(checkpoint());
		long size = SignedCheckpoint.parse(note).checkpoint().size();
		for (int level = 0; Tile.width(size, level, 0) > 0; level++) {
			for (long index = 0; Tile.width(size, level, index) > 0; index++) {
				Tile tile = Tile.in(size, level, index);
				copy.write(tile, Objects.requireNonNull(read(tile)));
				if (level == 0) {
					Bundle bundle = Bundle.in(size, index);
					copy.write(bundle, Objects.requireNonNull(read(bundle)));
				}
			}
		}
		copy.writeCheckpoint(note);
		return size;
	}

	/**
	 * Reads all of it, as an auditor does.
	 * @param entries to which each is added
	 * @param kept checkpoints that it must extend
	 */
	CheckReport check(VerifierKey key, List<byte[]> entries, SignedCheckpoint... kept) {
		return new LogCheck(this, CheckpointTrust.of(key), Stream.of(kept).map(SignedCheckpoint::checkpoint).toList(),
				new LogVisitor() {
					@Override
					public void entry(long index, byte[] leaf, Hash hash) {
						entries.add(leaf);
					}
				})
			.run(CheckState.START);
	}

	HttpResponse<byte[]> get(String path) {
		try {
			return HTTP.send(HttpRequest.newBuilder(URI.create(this.hub.url("/log/" + path))).build(),
					BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

}
