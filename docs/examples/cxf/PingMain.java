import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import javax.security.auth.callback.CallbackHandler;
import javax.xml.namespace.QName;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Service;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.minwonhub.wsdl.ComplaintExchange;
import org.minwonhub.xsd.common.RequestHeader;
import org.minwonhub.xsd.complaint.Ping;

/** The first signed call with plain Apache CXF: hub address, partner.p12, hub.p12, participant. */
public class PingMain {

	public static void main(String[] args) throws Exception {
		String url = args[0] + "/ws/v1/complaint-exchange";
		QName service = new QName("urn:minwonhub:wsdl:complaint-exchange:v1", "ComplaintExchangeService");
		ComplaintExchange port = Service.create(URI.create(url + "?wsdl").toURL(), service)
			.getPort(ComplaintExchange.class);
		Map<String, Object> call = ((BindingProvider) port).getRequestContext();
		call.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, url);
		// What to sign stands in the WSDL's policy. This line is needed since CXF reads its suite as rsa-sha1.
		call.put("ws-security.asymmetric.signature.algorithm", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
		call.put("ws-security.signature.properties", keyStore(args[1]));
		call.put("ws-security.encryption.properties", keyStore(args[2]));
		call.put("ws-security.callback-handler", (CallbackHandler) (callbacks) -> {
			for (var callback : callbacks) {
				((WSPasswordCallback) callback).setPassword("changeit");
			}
		});
		// Every participant has a certificate of the hub's authority; answers are the hub's own.
		call.put("ws-security.subject.cert.constraints", "CN=Minwon Hub");

		RequestHeader header = new RequestHeader();
		header.setMessageId("urn:uuid:" + UUID.randomUUID());
		header.setFrom(args[3]);
		header.setTo("urn:hub:minwon");
		header.setSentAt(OffsetDateTime.now());
		Ping ping = new Ping();
		ping.setMessageHeader(header);
		System.out.println(port.ping(ping).getParticipant());
	}

	private static Properties keyStore(String file) {
		Properties properties = new Properties();
		properties.put("org.apache.wss4j.crypto.provider", "org.apache.wss4j.common.crypto.Merlin");
		properties.put("org.apache.wss4j.crypto.merlin.keystore.type", "pkcs12");
		properties.put("org.apache.wss4j.crypto.merlin.keystore.file", file);
		properties.put("org.apache.wss4j.crypto.merlin.keystore.password", "changeit");
		properties.put("org.apache.wss4j.crypto.merlin.keystore.alias", "partner");
		return properties;
	}

}
