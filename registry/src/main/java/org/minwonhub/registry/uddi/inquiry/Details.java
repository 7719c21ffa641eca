package org.minwonhub.registry.uddi.inquiry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.key.UddiKey;
import org.minwonhub.registry.uddi.store.Entity;
import org.minwonhub.registry.uddi.store.EntityStore;
import org.minwonhub.registry.uddi.store.Kind;
import org.minwonhub.registry.uddi.store.Projections;
import org.minwonhub.registry.uddi.store.State;
import org.minwonhub.registry.uddi.xml.Answer;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

/** The get_*Detail calls and get_operationalInfo (UDDI 3.0.2, 5.1.13 to 5.1.17). */
public class Details {

	private static final int MOST_KEYS = 1000;

	private final EntityStore store;

	private final String node;

	public Details(EntityStore store, String node) {
		this.store = store;
		this.node = node;
	}

	String get(Element call, Kind kind, String answer) {
		List<String> keys = keys(call, kind.attribute());
		requireSmall(keys);
		return detail(answer, entities(keys, this.store.find(keys), kind));
	}

	/** Refuses entities that together are too large for an answer. */
	public void requireSmall(List<String> keys) {
		AnswerSize.require(this.store.length(keys));
	}

	/** The answer that holds entities in the order given. */
	public String detail(String name, List<Entity> entities) {
		Answer answer = Answer.begin(name);
		for (Entity entity : entities) {
			answer.raw((entity.kind() == Kind.BUSINESS) ? Projections.filled(entity, this.store) : entity.xml());
		}
		return answer.end();
	}

	String operationalInfo(Element call) {
		Answer answer = Answer.begin("operationalInfos");
		List<String> keys = keys(call, "entityKey");
		for (Entity entity : entities(keys, this.store.findEmpty(keys), null)) {
			answer.open("operationalInfo", "entityKey", entity.key())
				.leaf("created", entity.created().toString())
				.leaf("modified", entity.modified().toString())
				.leaf("modifiedIncludingChildren", entity.modifiedWithin().toString())
				.leaf("nodeID", this.node)
				.leaf("authorizedName", entity.ownership().authorizedName())
				.close();
		}
		return answer.end();
	}

	private static List<String> keys(Element call, String name) {
		List<String> keys = Dom.children(call, name)
			.stream()
			.map((key) -> UddiKey.fold(key.getTextContent()))
			.distinct()
			.toList();
		if (keys.size() > MOST_KEYS) {
			throw new UddiFault(UddiError.RESULT_SET_TOO_LARGE, "");
		}
		return keys;
	}

	private static List<Entity> entities(List<String> keys, List<Entity> present, @Nullable Kind kind) {
		Map<String, Entity> found = present.stream()
			.filter((entity) -> (kind == null || entity.kind() == kind) && entity.state() != State.WITHDRAWN)
			.collect(Collectors.toMap(Entity::key, Function.identity()));
		return keys.stream().map((key) -> {
			Entity entity = found.get(key);
			if (entity == null) {
				throw new UddiFault(UddiError.INVALID_KEY_PASSED, key);
			}
			return entity;
		}).toList();
	}

}
