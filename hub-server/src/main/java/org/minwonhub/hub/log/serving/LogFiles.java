package org.minwonhub.hub.log.serving;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.LogSettings;
import org.minwonhub.hub.log.stamp.StampStore;
import org.minwonhub.hub.log.stamp.Stamped;
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

	/** RFC 3161 section 3.4. */
	private static final MediaType STAMP = MediaType.parseMediaType("application/timestamp-reply");

	/** Under one path there is only ever one content. */
	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private final PublishedLog log;

	private final StampStore stamps;

	private final boolean open;

	LogFiles(PublishedLog log, StampStore stamps, LogSettings settings) {
		this.log = log;
		this.stamps = stamps;
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

	/** The sizes that have a stamp, one a line. */
	@GetMapping("/log/stamps")
	ResponseEntity<byte[]> stamps() {
		return answer(() -> this.stamps.sizes()
			.stream()
			.map((size) -> size + "\n")
			.collect(Collectors.joining())
			.getBytes(StandardCharsets.US_ASCII), CacheControl.noCache(), NOTE);
	}

	/** The authority's answer (RFC 3161). */
	@GetMapping("/log/stamp/{size:[1-9][0-9]{0,17}}.tsr")
	ResponseEntity<byte[]> stamp(@PathVariable long size) {
		return answer(() -> this.stamps.find(size).map(Stamped::answer).orElse(null), FOR_EVER, STAMP);
	}

	/** What it stamps. */
	@GetMapping("/log/stamp/{size:[1-9][0-9]{0,17}}.checkpoint")
	ResponseEntity<byte[]> stamped(@PathVariable long size) {
		return answer(() -> this.stamps.find(size).map(Stamped::note).orElse(null), FOR_EVER, NOTE);
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
