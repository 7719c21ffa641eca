package org.minwonhub.system.browser;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.minwonhub.security.KeyFiles;
import org.minwonhub.system.client.Messages;
import org.minwonhub.system.client.Participant;
import org.minwonhub.system.world.Hub;
import org.minwonhub.wsdl.HubFaultMessage;
import org.minwonhub.xsd.common.Receipt;
import org.minwonhub.xsd.complaint.AcceptComplaint;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.Kind;
import org.minwonhub.xsd.complaint.SubmitComplaint;
import org.minwonhub.xsd.complaint.TransferComplaint;
import org.minwonhub.xsd.mailbox.AcknowledgeMessages;
import org.minwonhub.xsd.mailbox.Delivery;
import org.minwonhub.xsd.mailbox.DeliveryOutcome;

/**
 * A hub's morning: one complaint was transferred and answered, one waits for the centre,
 * one was refused by its agency's board, one is on its way.
 *
 * @param transferred application number of the one with two legs
 * @param unrouted application number of the one that nobody serves
 * @param parked application number of the one that was refused
 */
record CaseFiles(String transferred, String unrouted, String parked) {

	private static final SecureRandom RANDOM = new SecureRandom();

	static CaseFiles fill(Hub hub) {
		Participant net = join(hub, "urn:partner:bizhelp", "기업지원넷", "Business Help Net");
		Participant support = join(hub, "urn:agency:1741001", "중소기업지원원", "Small Enterprise Support Agency", "FUNDING");
		Participant city = join(hub, "urn:agency:6110001", "한빛시청", "Hanbit City Hall", "TRAFFIC");
		try {
			String transferred = file(net, "FUNDING", null, "도로 공사로 매장 매출이 줄었습니다");
			transfer(support, city, take(support));
			answer(city, take(city));
			String unrouted = file(net, null, null, "어느 기관에 물어야 할지 모르겠습니다");
			String parked = file(net, null, city.uri(), "비밀글을 받지 못하는 게시판");
			refuse(city);
			file(net, "FUNDING", null, "운전자금 상환을 미룰 수 있습니까?");
			return new CaseFiles(transferred, unrouted, parked);
		}
		catch (HubFaultMessage ex) {
			throw new IllegalStateException("The hub refused: " + ex.getFaultInfo().getCode(), ex);
		}
	}

	private static Participant join(Hub hub, String uri, String nameKo, String nameEn, String... categories) {
		String token = hub.operations().register(uri, nameKo, nameEn, false, Set.of(categories));
		return Participant.enrol(hub.address(), uri, KeyFiles.newEcKey(RANDOM), token);
	}

	private static String file(Participant partner, @Nullable String category, @Nullable String agency, String subject)
			throws HubFaultMessage {
		SubmitComplaint message = Messages.addressed(partner, "", Participant.newId(), "본문은 이 화면에 나오지 않습니다.");
		message.setSubject(subject);
		message.setKind(Kind.QUERY);
		message.setHandling((agency != null) ? Handling.ADDRESSED : Handling.ROUTE);
		message.setAddressedTo(agency);
		message.setCategory(category);
		Receipt receipt = partner.exchange().submitComplaint(message);
		return receipt.getApplicationNumber();
	}

	private static String take(Participant agency) throws HubFaultMessage {
		Delivery delivery = next(agency);
		agency.mailbox().acknowledgeMessages(Messages.processed(agency, delivery));
		return delivery.getAssignment().getComplaintId();
	}

	private static Delivery next(Participant agency) throws HubFaultMessage {
		return agency.mailbox().receiveMessages(Messages.receive(agency, 1, 20)).getDelivery().get(0);
	}

	private static void transfer(Participant from, Participant to, String complaint) throws HubFaultMessage {
		accept(from, complaint, "중지-2026-0417");
		TransferComplaint message = from.ready(new TransferComplaint());
		message.setComplaintId(complaint);
		message.setToAgency(to.uri());
		message.setReason("도로 공사는 시청 소관입니다.");
		from.exchange().transferComplaint(message);
	}

	private static void answer(Participant agency, String complaint) throws HubFaultMessage {
		accept(agency, complaint, "한빛-2026-1123");
		agency.exchange().publishAnswer(Messages.answer(agency, complaint, "답변의 본문도 이 화면에 나오지 않습니다."));
	}

	private static void accept(Participant agency, String complaint, String number) throws HubFaultMessage {
		AcceptComplaint message = Messages.acceptance(agency, complaint);
		message.setReceiptNumber(number);
		message.setDueDate(LocalDate.parse("2026-12-07"));
		agency.exchange().acceptComplaint(message);
	}

	/** As an adapter does whose board knows no secret entries. */
	private static void refuse(Participant agency) throws HubFaultMessage {
		AcknowledgeMessages message = Messages.processed(agency, next(agency));
		message.getAcknowledgement().get(0).setOutcome(DeliveryOutcome.REFUSED);
		message.getAcknowledgement().get(0).setCode("BOARD_HAS_NO_SECRECY");
		agency.mailbox().acknowledgeMessages(message);
	}

}
