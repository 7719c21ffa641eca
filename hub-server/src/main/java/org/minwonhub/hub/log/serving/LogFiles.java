package org.minwonhub.hub.log.serving;

import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.LogSettings;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.tile.Bundle;
import org.minwonhub.log.tile.Tile;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The log as files (C2SP tlog-tiles). Entries hold no personal data, so everybody may
 * read them unless the operator closes it.
 */
@RestController
class LogFiles {

	private static final MediaType NOTE = MediaType.parseMediaType("text/plain; charset=utf-8");

	/** Under one path there is only ever one content. */
	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private final PublishedLog log;

	private final boolean open;

	LogFiles(PublishedLog log, LogSettings settings) {
		this.log = log;
		this.open = settings.open();
	}

	@GetMapping("/log/checkpoint")
	ResponseEntity<byte[]> checkpoint() {
		return answer(this.log::checkpoint, CacheControl.noCache(), NOTE);
	}

	@GetMapping("/log/tile/entries/{*path}")
	ResponseEntity<byte[]> entries(@PathVariable String path) throws MalformedException {
		Bundle bundle = Bundle.parse("tile/entries" + path);
		return answer(() -> this.log.read(bundle), FOR_EVER, MediaType.APPLICATION_OCTET_STREAM);
	}

	@GetMapping("/log/tile/{level}/{*path}")
	ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String path) throws MalformedException {
		Tile tile = Tile.parse("tile/" + level + path);
		return answer(() -> this.log.read(tile), FOR_EVER, MediaType.APPLICATION_OCTET_STREAM);
	}

	private ResponseEntity<byte[]> answer(Supplier<byte @Nullable []> content, CacheControl cache, MediaType type) {
		byte[] bytes = this.open ? content.get() : null;
		return (bytes != null) ? ResponseEntity.ok().cacheControl(cache).contentType(type).body(bytes)
				: ResponseEntity.notFound().build();
	}

	/** A path that no log has. */
	@ExceptionHandler
	ResponseEntity<Void> noPath(MalformedException ex) {
		return ResponseEntity.notFound().build();
	}

}
