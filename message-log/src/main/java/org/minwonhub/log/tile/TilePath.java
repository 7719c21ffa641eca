package org.minwonhub.log.tile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.minwonhub.log.MalformedException;

/** The {@code <N>[.p/<W>]} of C2SP tlog-tiles, "Merkle Tree". */
final class TilePath {

	/** A tree has less than 2^63 leaves, and a tile of its lowest level 2^8. */
	static final long MAX_INDEX = Long.MAX_VALUE / Tile.FULL;

	private static final Pattern FORM = Pattern.compile("((?:x[0-9]{3}/){0,5})([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

	private TilePath() {
	}

	static String of(long index, int width) {
		StringBuilder path = new StringBuilder(String.format("%03d", index % 1000));
		for (long rest = index / 1000; rest > 0; rest /= 1000) {
			path.insert(0, String.format("x%03d/", rest % 1000));
		}
		if (width < Tile.FULL) {
			path.append(".p/").append(width);
		}
		return path.toString();
	}

	/** Refuses whatever {@link #of} would not write. */
	static Parsed parse(String text) throws MalformedException {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new MalformedException("Not a tile's path");
		}
		String digits = matcher.group(1).replace("x", "").replace("/", "") + matcher.group(2);
		String width = matcher.group(3);
		Parsed parsed = new Parsed(Long.parseLong(digits), (width != null) ? Integer.parseInt(width) : Tile.FULL);
		if (parsed.index() > MAX_INDEX || (width != null && parsed.width() >= Tile.FULL)
				|| !of(parsed.index(), parsed.width()).equals(text)) {
			throw new MalformedException("Not a tile's path");
		}
		return parsed;
	}

	record Parsed(long index, int width) {
	}

}
