package org.minwonhub.registry.uddi;

import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minwonhub.registry.uddi.seed.Node;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minwonhub.registry.uddi.MirrorContract.refused;

/**
 * The node's own business entity says where the node is, and only the node says it.
 */
abstract class NodeContract {

	private static final String SEOUL = "urn:agency:6110000";

	private World world;

	abstract DataSource database();

	@BeforeEach
	void start() {
		TestDatabases.clean(database());
		JdbcClient.create(database()).sql("update uddi_setting set setting = ''").update();
		this.world = new World(database());
		this.world.register(SEOUL, "서울특별시", "Seoul", Set.of("TRAFFIC"), Set.of());
	}

	@Test
	void theNodeIsFoundAsOne() {
		Reply found = this.world.ask("find_business", Xml.categories(Xml.reference(Node.NODES, "node")));
		assertThat(found.businesses()).containsExactly(Node.KEY);
		assertThat(found.services()).containsExactly(Node.KEY + ":inquiry", Node.KEY + ":publication",
				Node.KEY + ":security");
		assertThat(this.world.ask("get_operationalInfo", Xml.element("entityKey", Node.KEY)).text("nodeID"))
			.isEqualTo(Node.KEY);
	}

	@Test
	void itsApiSetsAreFoundByTheSpecificationsTModels() {
		Map.of("uddi:uddi.org:v3_inquiry", "/inquiry", "uddi:uddi.org:v3_publication", "/publication",
				"uddi:uddi.org:v3_security", "/security")
			.forEach((tModel,
					path) -> assertThat(
							this.world.ask("find_binding", Xml.element("tModelBag", Xml.element("tModelKey", tModel)))
								.texts("accessPoint"))
						.containsExactly(World.NODE + path));
	}

	@Test
	void itSaysThatPublishingNeedsAToken() {
		assertThat(this.world.ask("get_bindingDetail", Xml.element("bindingKey", Node.KEY + ":publication:soap"))
			.text("instanceParms")).contains("<authInfoUse>required</authInfoUse>");
	}

	@Test
	void anotherAddressIsShownFromTheNextStart() {
		String before = detail();
		new World(database());
		assertThat(detail()).isEqualTo(before);
		new World(database(), "https://hub.example.kr/uddi");
		assertThat(detail()).contains("https://hub.example.kr/uddi/inquiry", "serverauthenticatedssl3")
			.doesNotContain(World.NODE);
	}

	@ParameterizedTest
	@ValueSource(strings = { SEOUL, "centre" })
	void nobodyPublishesInTheNodesName(String who) {
		String before = detail();
		refused(UddiError.USER_MISMATCH, () -> this.world.publish(who, "save_business", Xml.business(Node.KEY, "내 것")));
		refused(UddiError.USER_MISMATCH,
				() -> this.world.publish(who, "save_service", Xml.service("", Node.KEY, Xml.names("내 것"))));
		refused(UddiError.USER_MISMATCH, () -> this.world.publish(who, "save_binding", "<bindingTemplate serviceKey=\""
				+ Node.KEY + ":inquiry\"><accessPoint>http://a.kr/</accessPoint></bindingTemplate>"));
		refused(UddiError.USER_MISMATCH,
				() -> this.world.publish(who, "delete_business", Xml.element("businessKey", Node.KEY)));
		refused(UddiError.USER_MISMATCH,
				() -> this.world.publish(who, "delete_binding", Xml.element("bindingKey", Node.KEY + ":inquiry:soap")));
		refused(UddiError.KEY_UNAVAILABLE,
				() -> this.world.publish(who, "save_business", Xml.business(Node.KEY + ":more", "내 것")));
		assertThat(detail()).isEqualTo(before);
	}

	@Test
	void noParticipantIsANode() {
		refused(UddiError.VALUE_NOT_ALLOWED,
				() -> this.world.publish(SEOUL, "save_business", "<businessEntity businessKey=\"\"><name>노드</name>"
						+ Xml.categories(Xml.reference(Node.NODES, "node")) + "</businessEntity>"));
	}

	private String detail() {
		return this.world.ask("get_businessDetail", Xml.element("businessKey", Node.KEY)).xml();
	}

}
