package org.minwonhub.log.witness;

import org.minwonhub.log.note.NoteSignature;

/** The answer to {@code add-checkpoint} (C2SP tlog-witness). */
public sealed interface WitnessAnswer {

	/** The HTTP status. */
	int status();

	/** The HTTP body. */
	default String body() {
		return "";
	}

	/** Of the body. */
	default String contentType() {
		return "text/plain; charset=utf-8";
	}

	/** The checkpoint is remembered, and this is the cosignature. */
	record Cosigned(NoteSignature signature) implements WitnessAnswer {

		@Override
		public int status() {
			return 200;
		}

		@Override
		public String body() {
			return this.signature.line();
		}

	}

	/**
	 * The old size is not the one last cosigned, or that size now has another root.
	 *
	 * @param size last cosigned
	 */
	record Conflict(long size) implements WitnessAnswer {

		@Override
		public int status() {
			return 409;
		}

		@Override
		public String body() {
			return this.size + "\n";
		}

		@Override
		public String contentType() {
			return "text/x.tlog.size";
		}

	}

	/** Nothing is remembered or signed. */
	record Refused(Reason reason) implements WitnessAnswer {

		@Override
		public int status() {
			return this.reason.status;
		}

	}

	/** Why. */
	enum Reason {

		/** The request breaks its format, or goes back in size. */
		MALFORMED(400),

		/** No trusted key of the log has signed. */
		NOT_SIGNED(403),

		/** The log is not known. */
		UNKNOWN_LOG(404),

		/** The new tree does not extend the one last cosigned. */
		NOT_CONSISTENT(422);

		private final int status;

		Reason(int status) {
			this.status = status;
		}

	}

}
