package org.minwonhub.registry.uddi.seed;

import org.minwonhub.registry.uddi.xml.Answer;
import org.minwonhub.registry.uddi.xml.Reference;

/**
 * The node's own business entity (UDDI 3.0.2, 6.2.2): its API sets as services, found by
 * the tModels of the specification. Its key is the nodeID.
 */
final class NodeEntity {

	private static final String PARAMETERS = "<UDDIinstanceParmsContainer xmlns=\"urn:uddi-org:policy_v3_instanceParms\">%s</UDDIinstanceParmsContainer>";

	private static final String TOKEN_REQUIRED = "<authInfoUse>required</authInfoUse>";

	private final String address;

	/**
	 * @param address what the API sets' addresses begin with, for example
	 * {@code https://hub.example.go.kr/uddi}
	 */
	NodeEntity(String address) {
		this.address = address;
	}

	String xml() {
		Answer entity = Answer.begin("businessEntity", "businessKey", Node.KEY)
			.open("discoveryURLs")
			.leaf("discoveryURL", this.address + "/get?businessKey=" + Node.KEY, "useType", "businessEntity")
			.close()
			.leaf("name", "민원 허브 UDDI 노드", "xml:lang", "ko")
			.leaf("name", "Minwon Hub UDDI node", "xml:lang", "en")
			.leaf("description", "민원 연계 참여기관의 등록부", "xml:lang", "ko")
			.leaf("description", "The directory of those who exchange complaints", "xml:lang", "en")
			.open("businessServices");
		service(entity, "inquiry", "UDDI 조회", "UDDI Inquiry",
				"<defaultSortOrder>uddi:uddi.org:sortorder:uts-10</defaultSortOrder><authInfoUse>ignored</authInfoUse>");
		service(entity, "publication", "UDDI 게시", "UDDI Publication", TOKEN_REQUIRED);
		service(entity, "security", "UDDI 보안", "UDDI Security", "");
		entity.close().open("categoryBag");
		new Reference(Node.NODES, "node", "").add(entity);
		return entity.end();
	}

	private void service(Answer entity, String api, String nameKo, String nameEn, String parameters) {
		String key = Node.KEY + ":" + api;
		entity.open("businessService", "serviceKey", key, "businessKey", Node.KEY)
			.leaf("name", nameKo, "xml:lang", "ko")
			.leaf("name", nameEn, "xml:lang", "en")
			.open("bindingTemplates")
			.open("bindingTemplate", "bindingKey", key + ":soap", "serviceKey", key)
			.leaf("accessPoint", this.address + "/" + api, "useType", "endPoint")
			.open("tModelInstanceDetails")
			.open("tModelInstanceInfo", "tModelKey", "uddi:uddi.org:v3_" + api);
		if (!parameters.isEmpty()) {
			entity.open("instanceDetails").leaf("instanceParms", PARAMETERS.formatted(parameters)).close();
		}
		entity.close().leaf("tModelInstanceInfo", "", "tModelKey", "uddi:uddi.org:protocol:soap");
		if (this.address.startsWith("https:")) {
			entity.leaf("tModelInstanceInfo", "", "tModelKey", "uddi:uddi.org:protocol:serverauthenticatedssl3");
		}
		entity.leaf("tModelInstanceInfo", "", "tModelKey", "uddi:uddi.org:transport:http")
			.close()
			.close()
			.close()
			.close();
	}

}
