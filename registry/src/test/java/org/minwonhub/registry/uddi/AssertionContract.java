package org.minwonhub.registry.uddi;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minwonhub.registry.uddi.MirrorContract.refused;

/** Assertions: visible when both sides agree, not before. */
abstract class AssertionContract {

	private static final String A = "urn:agency:A000000";

	private static final String B = "urn:agency:B000000";

	private static final String FROM = "uddi:a.kr:ministry";

	private static final String TO = "uddi:b.kr:agency";

	private World world;

	abstract DataSource database();

	@BeforeEach
	void start() {
		this.world = World.fresh(database());
		this.world.publish(A, "save_tModel", Xml.generator("uddi:a.kr:keygenerator"));
		this.world.publish(B, "save_tModel", Xml.generator("uddi:b.kr:keygenerator"));
		this.world.publish(A, "save_business", Xml.business(FROM, "부처") + Xml.business("uddi:a.kr:other", "다른"));
		this.world.publish(B, "save_business", Xml.business(TO, "기관"));
	}

	@Test
	void aRelationshipIsSeenOnceBothSidesAssertIt() {
		add(A, assertion(FROM, TO, "parent-child"));
		assertThat(related().xml()).doesNotContain("relatedBusinessInfo");
		assertThat(status(A, "")).isEqualTo("status:toKey_incomplete");
		assertThat(status(B, "")).isEqualTo("status:toKey_incomplete");
		add(B, assertion(FROM, TO, "parent-child"));
		assertThat(related().texts("businessKey")).containsExactly(FROM, TO);
		assertThat(related().all("sharedRelationships", "direction")).containsExactly("fromKey");
		assertThat(related().counts()).isEqualTo("1 of 1 from 1");
		assertThat(this.world.ask("find_relatedBusinesses", Xml.element("toKey", TO))
			.all("sharedRelationships", "direction")).containsExactly("toKey");
		assertThat(this.world.ask("find_relatedBusinesses", Xml.element("fromKey", TO)).counts())
			.isEqualTo("0 of 0 from 1");
		assertThat(status(A, "status:complete")).isEqualTo("status:complete");
		assertThat(status(A, "status:toKey_incomplete")).isEmpty();
	}

	@Test
	void oneOwnerOfBothSidesAgreesWithItself() {
		add(A, assertion(FROM, "uddi:a.kr:other", "peer-peer"));
		assertThat(related().texts("businessKey")).containsExactly(FROM, "uddi:a.kr:other");
	}

	@Test
	void twoBusinessesMayBeRelatedInSeveralWays() {
		for (String who : new String[] { A, B }) {
			add(who, assertion(FROM, TO, "parent-child") + assertion(TO, FROM, "peer-peer"));
		}
		assertThat(related().counts()).isEqualTo("1 of 1 from 1");
		assertThat(related().all("sharedRelationships", "direction")).containsExactly("fromKey", "toKey");
		assertThat(this.world.ask("find_relatedBusinesses", Xml.element("businessKey", FROM) + reference("peer-peer"))
			.all("keyedReference", "keyValue")).containsExactly("peer-peer");
	}

	@Test
	void aSearchForBusinessesMayAskForTheRelatedOnes() {
		add(A, assertion(FROM, TO, "parent-child"));
		add(B, assertion(FROM, TO, "parent-child"));
		assertThat(this.world
			.ask("find_business",
					"<find_relatedBusinesses>" + Xml.element("fromKey", FROM) + "</find_relatedBusinesses>")
			.businesses()).containsExactly(TO);
	}

	@Test
	void whatOneSideTakesBackIsSeenNoMore() {
		add(A, assertion(FROM, TO, "parent-child"));
		add(B, assertion(FROM, TO, "parent-child"));
		this.world.publish(B, "delete_publisherAssertions", assertion(FROM, TO, "parent-child"));
		assertThat(related().xml()).doesNotContain("relatedBusinessInfo");
		assertThat(status(A, "")).isEqualTo("status:toKey_incomplete");
		refused(UddiError.ASSERTION_NOT_FOUND,
				() -> this.world.publish(B, "delete_publisherAssertions", assertion(FROM, TO, "parent-child")));
		this.world.publish(A, "delete_publisherAssertions", assertion(FROM, TO, "parent-child"));
		assertThat(status(A, "")).isEmpty();
	}

	@Test
	void settingAssertionsReplacesAllOfThePublishers() {
		add(A, assertion(FROM, TO, "parent-child"));
		add(B, assertion(FROM, TO, "parent-child"));
		Reply set = this.world.publish(A, "set_publisherAssertions", assertion(FROM, TO, "identity"));
		assertThat(set.all("keyedReference", "keyValue")).containsExactly("identity");
		assertThat(this.world.publish(A, "get_publisherAssertions", "").all("keyedReference", "keyValue"))
			.containsExactly("identity");
		assertThat(this.world.publish(B, "get_publisherAssertions", "").all("keyedReference", "keyValue"))
			.containsExactly("parent-child");
		assertThat(this.world.publish(A, "set_publisherAssertions", "").texts("fromKey")).isEmpty();
		assertThat(status(B, "")).isEqualTo("status:fromKey_incomplete");
	}

	@Test
	void anAssertionOfStrangersOrOfNothingIsRefused() {
		this.world.publish(B, "save_business", Xml.business("uddi:b.kr:second", "둘"));
		refused(UddiError.USER_MISMATCH, () -> add(A, assertion(TO, "uddi:b.kr:second", "peer-peer")));
		refused(UddiError.INVALID_KEY_PASSED, () -> add(A, assertion(FROM, "uddi:b.kr:none", "peer-peer")));
		refused(UddiError.INVALID_KEY_PASSED, () -> add(A,
				assertion(FROM, TO, "peer-peer").replace("uddi:uddi.org:relationships", "uddi:a.kr:none")));
		refused(UddiError.INVALID_VALUE, () -> add(A, assertion(FROM, TO, "nonsense")));
	}

	@Test
	void aDeletedBusinessTakesItsAssertionsAlong() {
		add(A, assertion(FROM, TO, "parent-child"));
		add(B, assertion(FROM, TO, "parent-child"));
		this.world.publish(B, "delete_business", Xml.element("businessKey", TO));
		assertThat(related().xml()).doesNotContain("relatedBusinessInfo");
		assertThat(status(A, "")).isEmpty();
	}

	private void add(String who, String assertions) {
		this.world.publish(who, "add_publisherAssertions", assertions);
	}

	private Reply related() {
		return this.world.ask("find_relatedBusinesses", Xml.element("businessKey", FROM));
	}

	private String status(String who, String wanted) {
		return String.join(" ",
				this.world
					.publish(who, "get_assertionStatusReport",
							wanted.isEmpty() ? "" : Xml.element("completionStatus", wanted))
					.all("assertionStatusItem", "completionStatus"));
	}

	private static String assertion(String from, String to, String value) {
		return Xml.element("publisherAssertion",
				Xml.element("fromKey", from) + Xml.element("toKey", to) + reference(value));
	}

	private static String reference(String value) {
		return Xml.reference("uddi:uddi.org:relationships", value);
	}

}
