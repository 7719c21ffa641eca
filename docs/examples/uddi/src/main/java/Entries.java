import org.uddi.api_v3.AccessPoint;
import org.uddi.api_v3.BindingTemplate;
import org.uddi.api_v3.BindingTemplates;
import org.uddi.api_v3.BusinessEntity;
import org.uddi.api_v3.BusinessService;
import org.uddi.api_v3.BusinessServices;
import org.uddi.api_v3.CategoryBag;
import org.uddi.api_v3.KeyedReference;
import org.uddi.api_v3.Name;
import org.uddi.api_v3.PublisherAssertion;
import org.uddi.api_v3.TModel;
import org.uddi.api_v3.TModelInstanceDetails;
import org.uddi.api_v3.TModelInstanceInfo;

/** What is published, as the client's classes. */
final class Entries {

	private Entries() {
	}

	/** Whoever publishes this owns all keys of the domain. */
	static TModel keyGenerator(String domain) {
		TModel generator = tModel("uddi:" + domain + ":keygenerator", "uddi:" + domain + ":keygenerator");
		CategoryBag categories = new CategoryBag();
		categories.getKeyedReference()
			.add(reference("uddi:uddi.org:categorization:types", "uddi-org:keyGenerator", "keyGenerator"));
		generator.setCategoryBag(categories);
		return generator;
	}

	static TModel tModel(String key, String name) {
		TModel model = new TModel();
		model.setTModelKey(key);
		model.setName(name(name, "en"));
		return model;
	}

	/** A business with one service, which is reached at one address and follows the tModel. */
	static BusinessEntity business(String key, String korean, String english, String address, String tModelKey) {
		TModelInstanceInfo follows = new TModelInstanceInfo();
		follows.setTModelKey(tModelKey);
		TModelInstanceDetails details = new TModelInstanceDetails();
		details.getTModelInstanceInfo().add(follows);
		AccessPoint point = new AccessPoint();
		point.setUseType("endPoint");
		point.setValue(address);
		BindingTemplate binding = new BindingTemplate();
		binding.setAccessPoint(point);
		binding.setTModelInstanceDetails(details);
		BindingTemplates bindings = new BindingTemplates();
		bindings.getBindingTemplate().add(binding);
		BusinessService service = new BusinessService();
		service.getName().add(name(korean + " 접수", "ko"));
		service.getName().add(name(english + " desk", "en"));
		service.setBindingTemplates(bindings);
		BusinessServices services = new BusinessServices();
		services.getBusinessService().add(service);
		BusinessEntity business = new BusinessEntity();
		business.setBusinessKey(key);
		business.getName().add(name(korean, "ko"));
		business.getName().add(name(english, "en"));
		business.setBusinessServices(services);
		return business;
	}

	/** That one business is the parent of another. */
	static PublisherAssertion parentOf(String parent, String child) {
		PublisherAssertion assertion = new PublisherAssertion();
		assertion.setFromKey(parent);
		assertion.setToKey(child);
		assertion.setKeyedReference(reference("uddi:uddi.org:relationships", "Holding Company", "parent-child"));
		return assertion;
	}

	static KeyedReference reference(String tModelKey, String name, String value) {
		KeyedReference reference = new KeyedReference();
		reference.setTModelKey(tModelKey);
		reference.setKeyName(name);
		reference.setKeyValue(value);
		return reference;
	}

	static Name name(String value, String language) {
		Name name = new Name();
		name.setValue(value);
		name.setLang(language);
		return name;
	}

}
