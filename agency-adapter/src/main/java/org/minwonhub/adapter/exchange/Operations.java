package org.minwonhub.adapter.exchange;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.minwonhub.xsd.common.BusinessMessage;
import org.minwonhub.xsd.complaint.AcceptComplaint;
import org.minwonhub.xsd.complaint.AddFollowUp;
import org.minwonhub.xsd.complaint.AmendComplaint;
import org.minwonhub.xsd.complaint.PublishAnswer;
import org.minwonhub.xsd.complaint.RateAnswer;
import org.minwonhub.xsd.complaint.RedactComplaint;
import org.minwonhub.xsd.complaint.RemoveAtOrigin;
import org.minwonhub.xsd.complaint.ReportProgress;
import org.minwonhub.xsd.complaint.RetractAnswer;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.complaint.TransferComplaint;
import org.minwonhub.xsd.complaint.WithdrawComplaint;
import org.minwonhub.xsd.mailbox.AcknowledgeMessages;

/**
 * The business messages by their operation's name, which is the Body child's local name.
 */
final class Operations {

	private static final Map<String, Class<? extends BusinessMessage>> TYPES = Stream
		.<Class<? extends BusinessMessage>>of(SubmitComplaint.class, AmendComplaint.class, WithdrawComplaint.class,
				RemoveAtOrigin.class, AcceptComplaint.class, ReportProgress.class, TransferComplaint.class,
				PublishAnswer.class, RetractAnswer.class, AddFollowUp.class, RateAnswer.class, RedactComplaint.class,
				AcknowledgeMessages.class)
		.collect(Collectors.toUnmodifiableMap(Class::getSimpleName, (type) -> type));

	private Operations() {
	}

	static Class<? extends BusinessMessage> typeOf(String operation) {
		Class<? extends BusinessMessage> type = TYPES.get(operation);
		if (type == null) {
			throw new IllegalArgumentException("No business message is named " + operation);
		}
		return type;
	}

	static @Nullable Class<? extends BusinessMessage> find(String operation) {
		return TYPES.get(operation);
	}

}
