package org.minwonhub.hub.uddi;

import java.io.StringReader;

import javax.xml.stream.XMLStreamException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;

import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.staxutils.StaxUtils;
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

	@Override
	public Source invoke(Source call) {
		try {
			String answer = this.api.answer(StaxUtils.read(call).getDocumentElement());
			return new StreamSource(new StringReader(answer));
		}
		catch (XMLStreamException ex) {
			throw new Fault(ex);
		}
	}

}
