import java.util.List;
import java.util.Properties;

import org.apache.juddi.v3.client.config.UDDIClerk;
import org.apache.juddi.v3.client.config.UDDIClient;
import org.apache.juddi.v3.client.transport.Transport;
import org.uddi.api_v3.DiscardAuthToken;
import org.uddi.api_v3.DispositionReport;
import org.uddi.api_v3.ErrInfo;
import org.uddi.api_v3.GetAuthToken;
import org.uddi.v3_service.DispositionReportFaultMessage;
import org.uddi.v3_service.UDDIInquiryPortType;
import org.uddi.v3_service.UDDIPublicationPortType;
import org.uddi.v3_service.UDDISecurityPortType;

/** The hub's UDDI node, through the jUDDI client as it comes. */
final class Registry {

	final UDDIInquiryPortType inquiry;

	final UDDIPublicationPortType publication;

	private final UDDISecurityPortType security;

	private final UDDIClient client;

	private final Properties properties = new Properties();

	/**
	 * @param hub the hub's address, for example https://hub.example.go.kr
	 * @param keyDomain the domain of the keys that are published
	 */
	Registry(String hub, String keyDomain) throws Exception {
		this.properties.setProperty("hub", hub.replaceFirst("/$", ""));
		this.properties.setProperty("keyDomain", keyDomain);
		this.client = new UDDIClient("uddi.xml", this.properties);
		Transport transport = this.client.getTransport();
		this.inquiry = transport.getUDDIInquiryService();
		this.publication = transport.getUDDIPublishService();
		this.security = transport.getUDDISecurityService();
	}

	String token(String account, String password) throws Exception {
		GetAuthToken call = new GetAuthToken();
		call.setUserID(account);
		call.setCred(password);
		return this.security.getAuthToken(call).getAuthInfo();
	}

	void discard(String token) throws Exception {
		DiscardAuthToken call = new DiscardAuthToken();
		call.setAuthInfo(token);
		this.security.discardAuthToken(call);
	}

	/** For the client's own conveniences, such as WSDL2UDDI, which log in by themselves. */
	UDDIClerk clerk(String account, String password) {
		UDDIClerk clerk = this.client.getClerk("publisher");
		clerk.setPublisher(account);
		clerk.setPassword(password);
		return clerk;
	}

	/**
	 * What a refusal says: E_unknownUser, for example, and why. To JAX-WS the client's own
	 * exception is none that it knows, so the report is taken from whatever came.
	 */
	static ErrInfo refusal(Exception thrown) throws Exception {
		DispositionReport report = DispositionReportFaultMessage.getDispositionReport(thrown);
		if (report == null) {
			throw thrown;
		}
		return report.getResult().get(0).getErrInfo();
	}

	static void say(String name, Object value) {
		System.out.println(name + ": " + value);
	}

	static void say(String name, List<String> values) {
		say(name, String.join(", ", values));
	}

}
