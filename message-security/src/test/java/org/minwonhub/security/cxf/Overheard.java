package org.minwonhub.security.cxf;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Keeps what an endpoint writes, a piece for each time it writes. */
final class Overheard extends AbstractPhaseInterceptor<Message> {

	private final List<byte[]> pieces;

	Overheard(List<byte[]> pieces) {
		super(Phase.PRE_STREAM);
		addBefore(SignOut.class.getName());
		this.pieces = pieces;
	}

	@Override
	public void handleMessage(Message message) {
		message.setContent(OutputStream.class, new FilterOutputStream(message.getContent(OutputStream.class)) {
			@Override
			public void write(byte[] bytes, int from, int length) throws IOException {
				Overheard.this.pieces.add(Arrays.copyOfRange(bytes, from, from + length));
				this.out.write(bytes, from, length);
			}
		});
	}

}
