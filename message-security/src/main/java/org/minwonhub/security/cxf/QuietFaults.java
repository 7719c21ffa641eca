package org.minwonhub.security.cxf;

import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs instead of CXF, which would log exceptions with their messages, and those may
 * quote a complaint. What goes wrong with a request is for the endpoint's own translation
 * of faults to log; what goes wrong while answering has no other witness.
 */
public final class QuietFaults implements FaultListener {

	private static final Logger logger = LoggerFactory.getLogger(QuietFaults.class);

	@Override
	public boolean faultOccurred(Exception exception, String description, Message message) {
		Throwable cause = (exception.getCause() != null) ? exception.getCause() : exception;
		StackTraceElement[] frames = cause.getStackTrace();
		Object place = (frames.length > 0) ? frames[0] : "unknown";
		if (MessageUtils.isOutbound(message)) {
			logger.warn("A message could not be sent: {} at {}", cause.getClass().getName(), place);
		}
		else {
			logger.debug("A message was refused: {} at {}", cause.getClass().getName(), place);
		}
		return false;
	}

}
