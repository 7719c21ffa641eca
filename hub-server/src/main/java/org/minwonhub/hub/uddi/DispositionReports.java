package org.minwonhub.hub.uddi;

import java.io.StringWriter;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.uddi.api.DispositionReport;
import org.minwonhub.uddi.api.ErrInfo;
import org.minwonhub.uddi.api.ObjectFactory;
import org.minwonhub.uddi.api.Result;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A refusal as UDDI 3.0.2 section 4.8 has it: a dispositionReport in a SOAP fault's
 * detail.
 */
final class DispositionReports {

	private static final String FAULT = """
			<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault>\
			<faultcode>soap:Server</faultcode><faultstring>%s</faultstring><detail>%s</detail>\
			</soap:Fault></soap:Body></soap:Envelope>""";

	private final JAXBContext context;

	DispositionReports() {
		try {
			this.context = JAXBContext.newInstance(DispositionReport.class);
		}
		catch (JAXBException ex) {
			throw unwritable(ex);
		}
	}

	/**
	 * @param trace what stands in the hub's log too; empty if nothing does
	 */
	Element element(UddiFault fault, String trace) {
		try {
			Document document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
			this.context.createMarshaller()
				.marshal(new ObjectFactory()
					.createDispositionReport(report(fault, trace.isEmpty() ? "" : " [" + trace + "]")), document);
			return document.getDocumentElement();
		}
		catch (JAXBException | ParserConfigurationException ex) {
			throw unwritable(ex);
		}
	}

	/** A whole fault of the hub's own, for where there is no CXF to send it. */
	String envelope(UddiFault fault) {
		StringWriter detail = new StringWriter();
		try {
			Marshaller marshaller = this.context.createMarshaller();
			marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
			marshaller.marshal(new ObjectFactory().createDispositionReport(report(fault, "")), detail);
		}
		catch (JAXBException ex) {
			throw unwritable(ex);
		}
		return FAULT.formatted(fault.error().code(), detail);
	}

	private static DispositionReport report(UddiFault fault, String trace) {
		ErrInfo info = new ErrInfo();
		info.setErrCode(fault.error().code());
		info.setValue(trace.isEmpty() ? fault.text() : fault.text() + " [" + trace + "]");
		Result result = new Result();
		result.setErrno(fault.error().number());
		result.setErrInfo(info);
		DispositionReport report = new DispositionReport();
		report.getResult().add(result);
		return report;
	}

	private static IllegalStateException unwritable(Exception ex) {
		return new IllegalStateException("A dispositionReport must be writable", ex);
	}

}
