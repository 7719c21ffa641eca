package org.minwonhub.hub.log.stamp;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.security.stamp.Stamp;
import org.minwonhub.security.stamp.StampException;
import org.minwonhub.security.stamp.StampRequest;

import org.springframework.stereotype.Component;

/**
 * Asks one authority for one stamp over HTTP (RFC 3161 section 3.4). What it answers
 * counts only if it verifies; it has so long, for all of its answer, and redirections are
 * not followed.
 */
@Component
class StampCall {

	/** How far an authority's clock may be from the database's. */
	static final Duration SKEW = Duration.ofSeconds(60);

	private static final int OK = 200;

	private static final int MOST_BYTES = 64 * 1024;

	private final SecureRandom random;

	private final DatabaseClock clock;

	private final HttpClient http = HttpClient.newHttpClient();

	StampCall(SecureRandom random, DatabaseClock clock) {
		this.random = random;
		this.clock = clock;
	}

	/**
	 * @throws IOException if it cannot be reached, is too slow, or says something else
	 * @throws StampException if its stamp proves nothing
	 */
	Answer ask(StampAuthority authority, byte[] data, Duration patience)
			throws IOException, StampException, InterruptedException {
		StampRequest request = new StampRequest(data, authority.policy(), this.random);
		byte[] body = post(authority, request.encode(), patience);
		return new Answer(authority.trust().verifyAnswer(request, body, this.clock.now(), SKEW), body);
	}

	private byte[] post(StampAuthority authority, byte[] query, Duration patience)
			throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(authority.url())
			.header("Content-Type", "application/timestamp-query")
			.POST(BodyPublishers.ofByteArray(query))
			.build();
		CompletableFuture<HttpResponse<byte[]>> answer = this.http.sendAsync(request,
				(head) -> new BoundedBody(MOST_BYTES));
		try {
			HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
			if (response.statusCode() != OK) {
				throw new IOException("HTTP " + response.statusCode());
			}
			return response.body();
		}
		catch (TimeoutException ex) {
			throw new IOException("No answer within " + patience.toMillis() + " ms", ex);
		}
		catch (ExecutionException ex) {
			throw new IOException(String.valueOf(ex.getCause()), ex);
		}
		finally {
			answer.cancel(true);
		}
	}

	/**
	 * @param bytes the whole answer, as it is kept
	 */
	record Answer(Stamp stamp, byte[] bytes) {
	}

}
