package org.minwonhub.audit.evidence;

/** Is shown the bytes of a file, a piece at a time. */
@FunctionalInterface
interface PieceReader {

	void read(byte[] piece, int length);

}
