package org.minwonhub.hub.exchange;

import java.time.Duration;

import jakarta.jws.WebService;
import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.hub.mailbox.MailboxReader;
import org.minwonhub.hub.site.KillPoint;
import org.minwonhub.wsdl.Mailbox;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.mailbox.AcknowledgeMessages;
import org.minwonhub.xsd.mailbox.ReceiveMessages;
import org.minwonhub.xsd.mailbox.ReceiveMessagesResponse;

import org.springframework.stereotype.Component;

/**
 * The Mailbox service.
 */
@Component
@WebService(endpointInterface = "org.minwonhub.wsdl.Mailbox", targetNamespace = "urn:minwonhub:wsdl:mailbox:v1",
		serviceName = "MailboxService", portName = "Mailbox", wsdlLocation = "classpath:wsdl/mailbox-v1.wsdl")
class MailboxEndpoint implements Mailbox {

	private final Calls calls;

	private final MailboxReader mailbox;

	MailboxEndpoint(Calls calls, MailboxReader mailbox) {
		this.calls = calls;
		this.mailbox = mailbox;
	}

	@Override
	public ReceiveMessagesResponse receiveMessages(ReceiveMessages request) {
		String recipient = this.calls.caller(request).participant();
		try {
			return this.mailbox.receive(recipient, request.getMax(), Duration.ofSeconds(request.getWaitSeconds()));
		}
		catch (InterruptedException ex) {
			// The hub is stopping; the caller asks again.
			Thread.currentThread().interrupt();
			throw new Refused(FaultCode.TEMPORARILY_UNAVAILABLE);
		}
	}

	@Override
	public Receipt acknowledgeMessages(AcknowledgeMessages request) {
		Receipt receipt = this.calls.accept(request);
		KillPoint.AFTER_ACKNOWLEDGEMENT.pass();
		return receipt;
	}

}
