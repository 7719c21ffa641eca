package org.minwonhub.hub.uddi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.minwonhub.registry.uddi.UddiApi;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.xml.Answer;
import org.minwonhub.registry.uddi.xml.Dom;

/**
 * Entities by HTTP GET (UDDI 3.0.2, 6.5): {@code /uddi/get?businessKey=...} answers as
 * get_businessDetail does, for people and programs without SOAP.
 */
class GetServlet extends HttpServlet {

	private static final long serialVersionUID = 1L;

	private static final Map<String, String> CALLS = Map.of("businessKey", "get_businessDetail", "serviceKey",
			"get_serviceDetail", "bindingKey", "get_bindingDetail", "tModelKey", "get_tModelDetail", "entityKey",
			"get_operationalInfo");

	private static final int LONGEST_KEY = 255;

	private final transient UddiApi inquiry;

	private final transient DispositionReports reports;

	GetServlet(UddiApi inquiry, DispositionReports reports) {
		this.inquiry = inquiry;
		this.reports = reports;
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setContentType("text/xml; charset=UTF-8");
		try {
			send(response, HttpServletResponse.SC_OK, answer(request));
		}
		catch (UddiFault refusal) {
			int status = (refusal.error() == UddiError.INVALID_KEY_PASSED) ? HttpServletResponse.SC_NOT_FOUND
					: HttpServletResponse.SC_BAD_REQUEST;
			send(response, status, Dom.text(this.reports.element(refusal, "")));
		}
	}

	private String answer(HttpServletRequest request) {
		for (Map.Entry<String, String> call : CALLS.entrySet()) {
			String key = request.getParameter(call.getKey());
			if (key != null) {
				if (key.length() > LONGEST_KEY) {
					throw new UddiFault(UddiError.INVALID_KEY_PASSED, key);
				}
				return this.inquiry.answer(Dom.parse(Answer.begin(call.getValue()).leaf(call.getKey(), key).end()));
			}
		}
		throw new UddiFault(UddiError.UNSUPPORTED, "businessKey, serviceKey, bindingKey, tModelKey, entityKey");
	}

	private static void send(HttpServletResponse response, int status, String xml) throws IOException {
		response.setStatus(status);
		response.getOutputStream().write(xml.getBytes(StandardCharsets.UTF_8));
	}

}
