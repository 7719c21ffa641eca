package org.minwonhub.hub.log.stamp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

import org.jspecify.annotations.Nullable;

/** Reads an answer into memory, but not one that is too long. */
final class BoundedBody implements BodySubscriber<byte[]> {

	private final int most;

	private final ByteArrayOutputStream read = new ByteArrayOutputStream();

	private final CompletableFuture<byte[]> body = new CompletableFuture<>();

	private @Nullable Subscription subscription;

	BoundedBody(int most) {
		this.most = most;
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return this.body;
	}

	@Override
	public void onSubscribe(Subscription opened) {
		this.subscription = opened;
		opened.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> parts) {
		for (ByteBuffer part : parts) {
			byte[] bytes = new byte[part.remaining()];
			part.get(bytes);
			this.read.writeBytes(bytes);
		}
		if (this.read.size() > this.most) {
			Objects.requireNonNull(this.subscription).cancel();
			this.body.completeExceptionally(new IOException("More than " + this.most + " bytes"));
		}
	}

	@Override
	public void onError(Throwable ex) {
		this.body.completeExceptionally(ex);
	}

	@Override
	public void onComplete() {
		this.body.complete(this.read.toByteArray());
	}

}
