package org.minwonhub.hub.exchange;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import org.minwonhub.xsd.common.HubFault;
import org.minwonhub.xsd.common.ObjectFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import org.springframework.stereotype.Component;

/**
 * A HubFault as the element that stands in a SOAP fault's detail.
 */
@Component
class FaultDetail {

	private final JAXBContext context;

	FaultDetail() throws JAXBException {
		this.context = JAXBContext.newInstance(HubFault.class);
	}

	Element element(HubFault fault) {
		try {
			Document document = javax.xml.parsers.DocumentBuilderFactory.newDefaultNSInstance()
				.newDocumentBuilder()
				.newDocument();
			this.context.createMarshaller().marshal(new ObjectFactory().createHubFault(fault), document);
			return document.getDocumentElement();
		}
		catch (JAXBException | javax.xml.parsers.ParserConfigurationException ex) {
			throw new IllegalStateException("The fault's own schema must be writable", ex);
		}
	}

}
