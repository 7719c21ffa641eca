package org.minwonhub.hub.complaint;

import java.util.Set;

import org.minwonhub.hub.fault.FaultCode;
import org.minwonhub.hub.fault.Refused;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.Kind;
import org.minwonhub.xsd.complaint.SubmitComplaint;

/**
 * What the schema cannot say about a filing.
 */
final class FilingRules {

	/** 민원사무의 유형: the 21 types of statutory petitions. */
	private static final Set<String> PETITION_TYPES = Set.of("허가", "인가", "특허", "면허", "승인", "지정", "등록", "확인", "증명", "시험",
			"검사", "검정", "신고", "교부", "이의", "추천", "인증", "제출", "보고", "신청", "청구");

	private FilingRules() {
	}

	static void check(SubmitComplaint message, String sender) {
		boolean addressed = message.getHandling() == Handling.ADDRESSED;
		if (addressed != (message.getAddressedTo() != null)) {
			throw contradicts("addressedTo", "present with ADDRESSED, absent otherwise");
		}
		if (sender.equals(message.getAddressedTo())) {
			throw contradicts("handling", "OWN for a complaint that its own agency handles");
		}
		if (message.getHandling() == Handling.OWN && !sender.startsWith("urn:agency:")) {
			throw contradicts("handling", "ADDRESSED or ROUTE, since a partner handles no complaints");
		}
		if (message.getPetitionType() != null
				&& (message.getKind() != Kind.STATUTORY || !PETITION_TYPES.contains(message.getPetitionType()))) {
			throw contradicts("petitionType", "one of the 21 types, with kind STATUTORY only");
		}
	}

	private static Refused contradicts(String path, String expected) {
		return new Refused(FaultCode.CONTENT_CONTRADICTS, new Refused.Violation(path, expected));
	}

}
