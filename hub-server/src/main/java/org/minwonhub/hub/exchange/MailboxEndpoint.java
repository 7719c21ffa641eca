package org.minwonhub.hub.exchange;

import java.time.Duration;
import java.util.Optional;

import jakarta.jws.WebService;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.log.witness.OfferedHead;
import org.minwonhub.hub.log.witness.Witnesses;
import org.minwonhub.hub.mailbox.LongPoll;
import org.minwonhub.hub.mailbox.MailboxReader;
import org.minwonhub.hub.site.KillPoint;
import org.minwonhub.wsdl.Mailbox;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.mailbox.AcknowledgeMessages;
import org.minwonhub.xsd.mailbox.LogHead;
import org.minwonhub.xsd.mailbox.ReceiveMessages;
import org.minwonhub.xsd.mailbox.ReceiveMessagesResponse;
import org.minwonhub.xsd.mailbox.Witness;

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

	private final Witnesses witnesses;

	private final OfferedHead head;

	MailboxEndpoint(Calls calls, MailboxReader mailbox, Witnesses witnesses, OfferedHead head) {
		this.calls = calls;
		this.mailbox = mailbox;
		this.witnesses = witnesses;
		this.head = head;
	}

	/**
	 * Where there is nothing to hand over, the call is suspended and holds no thread: it
	 * is served again from here when something arrived or its time is over.
	 */
	@Override
	public @Nullable ReceiveMessagesResponse receiveMessages(ReceiveMessages request) {
		Exchange exchange = PhaseInterceptorChain.getCurrentMessage().getExchange();
		LongPoll poll = exchange.get(LongPoll.class);
		if (poll == null) {
			poll = begin(request);
			exchange.put(LongPoll.class, poll);
		}
		// Read before the look: whatever that answers is durable, and so this is too.
		LogHead head = head(request.getWitness());
		Optional<ReceiveMessagesResponse> answer = poll.look();
		answer.ifPresent((found) -> found.setLog(head));
		if (answer.isEmpty()) {
			Suspension suspension = Suspension.ofCurrentCall(poll.left());
			poll.whenWorthLooking(suspension::end);
		}
		return answer.orElse(null);
	}

	private @Nullable LogHead head(@Nullable Witness witness) {
		return (witness != null) ? this.head.after(witness.getSize()).orElse(null) : null;
	}

	private LongPoll begin(ReceiveMessages request) {
		String recipient = this.calls.caller(request).participant();
		Witness witness = request.getWitness();
		if (witness != null) {
			this.witnesses.hear(recipient, witness);
		}
		return this.mailbox.begin(recipient, request.getMax(), Duration.ofSeconds(request.getWaitSeconds()));
	}

	@Override
	public Receipt acknowledgeMessages(AcknowledgeMessages request) {
		Receipt receipt = this.calls.accept(request);
		KillPoint.AFTER_ACKNOWLEDGEMENT.pass();
		return receipt;
	}

}
