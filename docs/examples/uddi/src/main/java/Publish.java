import java.net.URL;
import java.rmi.RemoteException;
import java.util.List;
import java.util.Properties;

import javax.wsdl.Definition;
import javax.xml.ws.Holder;
import javax.xml.ws.WebServiceException;

import org.apache.juddi.v3.client.UDDIConstants;
import org.apache.juddi.v3.client.mapping.URLLocalizerDefaultImpl;
import org.apache.juddi.v3.client.mapping.wsdl.ReadWSDL;
import org.apache.juddi.v3.client.mapping.wsdl.WSDL2UDDI;
import org.uddi.api_v3.AddPublisherAssertions;
import org.uddi.api_v3.AssertionStatusItem;
import org.uddi.api_v3.BusinessEntity;
import org.uddi.api_v3.BusinessService;
import org.uddi.api_v3.DeleteBusiness;
import org.uddi.api_v3.DeletePublisherAssertions;
import org.uddi.api_v3.DeleteTModel;
import org.uddi.api_v3.ErrInfo;
import org.uddi.api_v3.FindBusiness;
import org.uddi.api_v3.FindQualifiers;
import org.uddi.api_v3.FindRelatedBusinesses;
import org.uddi.api_v3.FindService;
import org.uddi.api_v3.FindTModel;
import org.uddi.api_v3.GetBusinessDetail;
import org.uddi.api_v3.InfoSelection;
import org.uddi.api_v3.GetRegisteredInfo;
import org.uddi.api_v3.PublisherAssertion;
import org.uddi.api_v3.RelatedBusinessInfo;
import org.uddi.api_v3.SaveBusiness;
import org.uddi.api_v3.SaveTModel;

/**
 * Publishes, finds and deletes with the unmodified jUDDI client.
 * <p>
 * Arguments: the hub's address, the account, its password, a key domain.
 */
public final class Publish {

	private final Registry registry;

	private final String domain;

	private final String token;

	private Publish(Registry registry, String domain, String token) {
		this.registry = registry;
		this.domain = domain;
		this.token = token;
	}

	public static void main(String[] arguments) throws Exception {
		Registry registry = new Registry(arguments[0], arguments[3]);
		try {
			String token = registry.token(arguments[1], arguments[2]);
			Publish publish = new Publish(registry, arguments[3], token);
			publish.entries();
			publish.assertions();
			publish.wsdl(Publish.class.getResource("/desk.wsdl"), arguments[1], arguments[2]);
			publish.delete();
			registry.discard(token);
			publish.afterwards();
		}
		catch (RemoteException | WebServiceException ex) {
			ErrInfo refusal = Registry.refusal(ex);
			System.err.println(refusal.getErrCode() + ": " + refusal.getValue());
			System.exit(1);
		}
		System.exit(0);
	}

	private void entries() throws Exception {
		SaveTModel models = new SaveTModel();
		models.setAuthInfo(this.token);
		models.getTModel().add(Entries.keyGenerator(this.domain));
		models.getTModel().add(Entries.tModel(key("contract"), "A contract of ours"));
		Registry.say("tModels", this.registry.publication.saveTModel(models).getTModel().size());
		SaveBusiness save = new SaveBusiness();
		save.setAuthInfo(this.token);
		save.getBusinessEntity()
			.add(Entries.business(key("parent"), "가온민원", "Gaon Desk", "https://gaon.example.kr/ws", key("contract")));
		save.getBusinessEntity()
			.add(Entries.business(key("child"), "가온지사", "Gaon Branch", "https://branch.example.kr/ws",
					key("contract")));
		for (BusinessEntity saved : this.registry.publication.saveBusiness(save).getBusinessEntity()) {
			Registry.say("saved", saved.getBusinessKey());
		}
		FindBusiness byName = new FindBusiness();
		byName.setFindQualifiers(approximate());
		byName.getName().add(Entries.name("가온%", "ko"));
		Registry.say("found businesses",
				this.registry.inquiry.findBusiness(byName)
					.getBusinessInfos()
					.getBusinessInfo()
					.stream()
					.map((info) -> info.getBusinessKey())
					.toList());
		FindService byModel = new FindService();
		byModel.setTModelBag(new org.uddi.api_v3.TModelBag());
		byModel.getTModelBag().getTModelKey().add(key("contract"));
		Registry.say("found services",
				this.registry.inquiry.findService(byModel).getServiceInfos().getServiceInfo().size());
		GetBusinessDetail get = new GetBusinessDetail();
		get.getBusinessKey().add(key("parent"));
		BusinessEntity parent = this.registry.inquiry.getBusinessDetail(get).getBusinessEntity().get(0);
		BusinessService service = parent.getBusinessServices().getBusinessService().get(0);
		Registry.say("its address",
				service.getBindingTemplates().getBindingTemplate().get(0).getAccessPoint().getValue());
		FindTModel model = new FindTModel();
		model.setFindQualifiers(approximate());
		model.setName(Entries.name("A contract%", null));
		Registry.say("found tModels",
				this.registry.inquiry.findTModel(model)
					.getTModelInfos()
					.getTModelInfo()
					.stream()
					.map((info) -> info.getTModelKey())
					.toList());
	}

	private void assertions() throws Exception {
		PublisherAssertion parentOf = Entries.parentOf(key("parent"), key("child"));
		AddPublisherAssertions add = new AddPublisherAssertions();
		add.setAuthInfo(this.token);
		add.getPublisherAssertion().add(parentOf);
		this.registry.publication.addPublisherAssertions(add);
		Registry.say("assertions", this.registry.publication.getPublisherAssertions(this.token).size());
		for (AssertionStatusItem item : this.registry.publication.getAssertionStatusReport(this.token, null)) {
			Registry.say("assertion", item.getCompletionStatus().value());
		}
		FindRelatedBusinesses related = new FindRelatedBusinesses();
		related.setBusinessKey(key("parent"));
		for (RelatedBusinessInfo info : this.registry.inquiry.findRelatedBusinesses(related)
			.getRelatedBusinessInfos()
			.getRelatedBusinessInfo()) {
			Registry.say("related", info.getBusinessKey());
		}
		DeletePublisherAssertions delete = new DeletePublisherAssertions();
		delete.setAuthInfo(this.token);
		delete.getPublisherAssertion().add(parentOf);
		this.registry.publication.deletePublisherAssertions(delete);
		this.registry.publication.setPublisherAssertions(this.token, new Holder<>(List.of()));
		Registry.say("assertions", this.registry.publication.getPublisherAssertions(this.token).size());
	}

	/** The client's own mapping of a WSDL (technical note "Using WSDL in a UDDI Registry"). */
	private void wsdl(URL address, String account, String password) throws Exception {
		Definition wsdl = new ReadWSDL().readWSDL(address);
		Properties properties = new Properties();
		properties.setProperty("keyDomain", this.domain);
		properties.setProperty("businessKey", key("parent"));
		properties.setProperty("serverName", "gaon.example.kr");
		properties.setProperty("serverPort", "443");
		WSDL2UDDI mapping = new WSDL2UDDI(this.registry.clerk(account, password), new URLLocalizerDefaultImpl(),
				properties);
		for (BusinessService service : mapping.registerBusinessServices(wsdl).getBusinessService()) {
			Registry.say("mapped service", service.getServiceKey());
		}
		FindTModel portType = WSDL2UDDI.createFindPortTypeTModelForPortType("Desk", wsdl.getTargetNamespace());
		Registry.say("mapped portType",
				this.registry.inquiry.findTModel(portType)
					.getTModelInfos()
					.getTModelInfo()
					.stream()
					.map((info) -> info.getTModelKey())
					.sorted()
					.toList());
		Registry.say("unmapped", List.of(mapping.unRegisterBusinessServices(wsdl)));
	}

	private void delete() throws Exception {
		DeleteBusiness businesses = new DeleteBusiness();
		businesses.setAuthInfo(this.token);
		businesses.getBusinessKey().addAll(List.of(key("parent"), key("child")));
		this.registry.publication.deleteBusiness(businesses);
		DeleteTModel models = new DeleteTModel();
		models.setAuthInfo(this.token);
		models.getTModelKey().add(key("contract"));
		this.registry.publication.deleteTModel(models);
		GetRegisteredInfo registered = new GetRegisteredInfo();
		registered.setAuthInfo(this.token);
		registered.setInfoSelection(InfoSelection.VISIBLE);
		Registry.say("left", this.registry.publication.getRegisteredInfo(registered)
			.getTModelInfos()
			.getTModelInfo()
			.stream()
			.map((info) -> info.getTModelKey())
			.toList());
	}

	/** A discarded token serves no more. */
	private void afterwards() throws Exception {
		try {
			this.registry.publication.getPublisherAssertions(this.token);
		}
		catch (WebServiceException ex) {
			Registry.say("discarded", Registry.refusal(ex).getErrCode());
		}
	}

	private String key(String name) {
		return "uddi:" + this.domain + ":" + name;
	}

	private static FindQualifiers approximate() {
		FindQualifiers qualifiers = new FindQualifiers();
		qualifiers.getFindQualifier().add(UDDIConstants.APPROXIMATE_MATCH);
		return qualifiers;
	}

}
