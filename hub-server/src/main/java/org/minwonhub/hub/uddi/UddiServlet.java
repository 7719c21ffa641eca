package org.minwonhub.hub.uddi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;

/**
 * Bounds what calls of strangers can take. So many bodies are read at a time, up to the
 * limit and one byte, at their senders' pace; only whole ones take one of the places for
 * calls. Who finds no place is told at once.
 */
class UddiServlet extends CXFNonSpringServlet {

	private static final long serialVersionUID = 1L;

	private final int mostBytes;

	private final Semaphore readers;

	private final Semaphore places;

	private final transient DispositionReports reports;

	UddiServlet(UddiSettings settings, DispositionReports reports) {
		this.mostBytes = settings.mostBytes();
		this.readers = new Semaphore(settings.mostReads());
		this.places = new Semaphore(settings.mostCalls());
		this.reports = reports;
	}

	@Override
	public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
		if (!this.readers.tryAcquire()) {
			busy((HttpServletResponse) response);
			return;
		}
		byte[] body;
		boolean place;
		try {
			body = request.getInputStream().readNBytes(this.mostBytes + 1);
			place = this.places.tryAcquire();
		}
		finally {
			this.readers.release();
		}
		if (!place) {
			busy((HttpServletResponse) response);
			return;
		}
		try {
			super.service(new Read((HttpServletRequest) request, body), response);
		}
		finally {
			this.places.release();
		}
	}

	private void busy(HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
		response.setContentType("text/xml; charset=UTF-8");
		response.getOutputStream()
			.write(this.reports.envelope(new UddiFault(UddiError.BUSY, "")).getBytes(StandardCharsets.UTF_8));
	}

	/** A request whose body is in memory. */
	private static final class Read extends HttpServletRequestWrapper {

		private final byte[] body;

		Read(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() {
			return new Body(new ByteArrayInputStream(this.body));
		}

	}

	private static final class Body extends ServletInputStream {

		private final InputStream bytes;

		Body(InputStream bytes) {
			this.bytes = bytes;
		}

		@Override
		public int read() throws IOException {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			return this.bytes.read(buffer, offset, length);
		}

		@Override
		public boolean isFinished() {
			try {
				return this.bytes.available() == 0;
			}
			catch (IOException ex) {
				throw new IllegalStateException("Bytes in memory", ex);
			}
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("The body is read already");
		}

	}

}
