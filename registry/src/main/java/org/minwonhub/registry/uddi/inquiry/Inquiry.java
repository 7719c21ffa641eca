package org.minwonhub.registry.uddi.inquiry;

import org.minwonhub.registry.uddi.UddiApi;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.seed.Node;
import org.minwonhub.registry.uddi.store.EntityStore;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.xml.Calls;
import org.w3c.dom.Element;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The Inquiry API set. Anybody may ask; a call takes a fixed number of SQL statements
 * whatever it finds.
 */
public class Inquiry implements UddiApi {

	private final Finder finder;

	private final RelatedBusinesses related;

	private final Details details;

	public Inquiry(JdbcClient jdbc) {
		this.related = new RelatedBusinesses(jdbc);
		this.finder = new Finder(jdbc, this.related);
		this.details = new Details(new EntityStore(jdbc), Node.KEY);
	}

	@Override
	public String answer(Element call) {
		Calls.check(call);
		return switch (call.getLocalName()) {
			case "find_business" -> this.finder.business(call);
			case "find_service" -> this.finder.service(call);
			case "find_binding" -> this.finder.binding(call);
			case "find_tModel" -> this.finder.tModel(call);
			case "find_relatedBusinesses" -> this.related.find(call);
			case "get_businessDetail" -> this.details.get(call, Kind.BUSINESS, "businessDetail");
			case "get_serviceDetail" -> this.details.get(call, Kind.SERVICE, "serviceDetail");
			case "get_bindingDetail" -> this.details.get(call, Kind.BINDING, "bindingDetail");
			case "get_tModelDetail" -> this.details.get(call, Kind.TMODEL, "tModelDetail");
			case "get_operationalInfo" -> this.details.operationalInfo(call);
			default -> throw new UddiFault(UddiError.UNSUPPORTED, call.getLocalName());
		};
	}

}
