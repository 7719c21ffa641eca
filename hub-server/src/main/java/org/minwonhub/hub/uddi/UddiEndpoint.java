package org.minwonhub.hub.uddi;

import java.io.StringReader;

import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;

import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import org.minwonhub.registry.uddi.UddiApi;

/**
 * One API set as a service. It takes and gives XML, not generated classes, which would
 * lose what a publisher signed.
 */
@WebServiceProvider
@ServiceMode(Service.Mode.PAYLOAD)
class UddiEndpoint implements Provider<Source> {

	private final UddiApi api;

	UddiEndpoint(UddiApi api) {
		this.api = api;
	}

	/**
	 * The call is taken as {@link ReadCall} checked it, not as CXF would copy it. An
	 * empty answer becomes an empty Body.
	 */
	@Override
	public Source invoke(Source copy) {
		String answer = this.api.answer(ReadCall.current());
		return answer.isEmpty() ? new DOMSource() : new StreamSource(new StringReader(answer));
	}

}
