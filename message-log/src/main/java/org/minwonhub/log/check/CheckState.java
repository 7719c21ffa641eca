package org.minwonhub.log.check;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.minwonhub.log.MalformedException;
import org.minwonhub.log.checkpoint.Decimal;
import org.minwonhub.log.merkle.Hash;
import org.minwonhub.log.merkle.StrictBase64;
import org.minwonhub.log.tile.RightEdge;
import org.minwonhub.log.tile.Tile;

/**
 * How far a check has come, always to the end of a full bundle: all entries below were
 * read and found right. Keep it where the one who is checked cannot write.
 */
public final class CheckState {

	/** Nothing was checked yet. */
	public static final CheckState START = new CheckState(RightEdge.EMPTY);

	private static final String HEADER = "minwonhub.org/log-check@v1";

	private static final int LINES = 4;

	private final RightEdge edge;

	CheckState(RightEdge edge) {
		this.edge = edge;
	}

	public static CheckState parse(byte[] bytes) throws MalformedException {
		String[] lines = new String(bytes, StandardCharsets.US_ASCII).split("\n", -1);
		if (lines.length != LINES + 1 || !lines[0].equals(HEADER) || !lines[LINES].isEmpty()) {
			throw new MalformedException("Not a check's state");
		}
		RightEdge edge = RightEdge.parse(Decimal.parse(lines[1]), StrictBase64.decode(lines[3]));
		if (edge.size() % Tile.FULL != 0 || !edge.root().equals(Hash.ofBase64(lines[2]))) {
			throw new MalformedException("The check's state was damaged");
		}
		return new CheckState(edge);
	}

	/** How many entries were checked. */
	public long size() {
		return this.edge.size();
	}

	/** The root over them. */
	public Hash root() {
		return this.edge.root();
	}

	RightEdge edge() {
		return this.edge;
	}

	public byte[] encode() {
		return (HEADER + "\n" + size() + "\n" + root().toBase64() + "\n"
				+ Base64.getEncoder().encodeToString(this.edge.toBytes()) + "\n")
			.getBytes(StandardCharsets.US_ASCII);
	}

}
