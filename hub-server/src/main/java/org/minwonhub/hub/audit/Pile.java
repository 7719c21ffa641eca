package org.minwonhub.hub.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.jspecify.annotations.Nullable;

/**
 * Small pieces that are needed again at the end, in their order. They are kept
 * compressed: of each message next to nothing stays in memory but its hashes.
 */
final class Pile implements Iterable<byte[]> {

	private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();

	private final DataOutputStream pieces = new DataOutputStream(new DeflaterOutputStream(this.compressed));

	void add(byte[] piece) {
		try {
			this.pieces.writeInt(piece.length);
			this.pieces.write(piece);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ends the pile: nothing can be added any more. */
	@Override
	public Iterator<byte[]> iterator() {
		try {
			this.pieces.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Pieces(
				new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(this.compressed.toByteArray()))));
	}

	private static final class Pieces implements Iterator<byte[]> {

		private final DataInputStream in;

		private byte @Nullable [] next;

		Pieces(DataInputStream in) {
			this.in = in;
			this.next = read();
		}

		@Override
		public boolean hasNext() {
			return this.next != null;
		}

		@Override
		public byte[] next() {
			byte[] piece = this.next;
			if (piece == null) {
				throw new NoSuchElementException();
			}
			this.next = read();
			return piece;
		}

		private byte @Nullable [] read() {
			try {
				return this.in.readNBytes(this.in.readInt());
			}
			catch (EOFException ex) {
				return null;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
