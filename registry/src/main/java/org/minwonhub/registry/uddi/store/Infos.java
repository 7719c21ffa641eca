package org.minwonhub.registry.uddi.store;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.uddi.store.EntityRows.Shown;
import org.minwonhub.registry.uddi.xml.Answer;
import org.minwonhub.registry.uddi.xml.Name;
import org.w3c.dom.Element;

/**
 * What lists show of entities, made once when they are saved. A business's is what stands
 * before its serviceInfos; a service's and a tModel's is the whole element.
 */
final class Infos {

	private Infos() {
	}

	static Shown of(Kind kind, String key, @Nullable String parent, Element entity) {
		List<Name> names = Name.of(entity, "name");
		String first = names.isEmpty() ? "" : names.get(0).text();
		return new Shown(first, switch (kind) {
			case BUSINESS -> described(Answer.part(), names, entity).end();
			case SERVICE -> {
				Answer info = Answer.part().open("serviceInfo", "serviceKey", key, "businessKey", parent);
				Name.add(info, "name", names);
				yield info.end();
			}
			case TMODEL -> described(Answer.part().open("tModelInfo", "tModelKey", key), names, entity).end();
			case BINDING -> "";
		});
	}

	private static Answer described(Answer info, List<Name> names, Element entity) {
		Name.add(info, "name", names);
		Name.add(info, "description", Name.of(entity, "description"));
		return info;
	}

}
