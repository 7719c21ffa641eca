package org.minwonhub.registry.uddi;

import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minwonhub.registry.JdbcDirectory;
import org.minwonhub.registry.Participant;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minwonhub.registry.uddi.MirrorContract.refused;

/**
 * Whom an agency belongs to is what the directory says, and nobody else.
 */
abstract class MinistryContract {

	private static final String MINISTRY = "urn:agency:1741000";

	private static final String OTHER = "urn:agency:1613000";

	private static final String AGENCY = "urn:agency:6110000";

	private World world;

	abstract DataSource database();

	@BeforeEach
	void start() {
		this.world = World.fresh(database());
		this.world.register(MINISTRY, "행정안전부", "Interior", Set.of(), Set.of());
		this.world.register(OTHER, "국토교통부", "Land", Set.of(), Set.of());
		this.world.register(AGENCY, "서울특별시", "Seoul", Set.of("TRAFFIC"), Set.of());
	}

	@Test
	void anAgencyIsRelatedToItsMinistryAtOnce() {
		this.world.relate(AGENCY, MINISTRY);
		assertThat(related("fromKey", MINISTRY)).isEqualTo(key(AGENCY));
		assertThat(related("toKey", AGENCY)).isEqualTo(key(MINISTRY));
		assertThat(related("toKey", MINISTRY)).isEmpty();
		assertThat(this.world
			.ask("find_relatedBusinesses",
					Xml.element("businessKey", key(AGENCY))
							+ Xml.reference("uddi:uddi.org:relationships", "parent-child"))
			.all("sharedRelationships", "direction")).containsExactly("toKey");
		assertThat(this.world
			.ask("find_business", Xml.element("find_relatedBusinesses", Xml.element("fromKey", key(MINISTRY))))
			.businesses()).containsExactly(key(AGENCY));
		for (String who : new String[] { AGENCY, MINISTRY }) {
			Reply report = this.world.publish(who, "get_assertionStatusReport", "");
			assertThat(report.all("assertionStatusItem", "completionStatus")).containsExactly("status:complete");
			assertThat(report.texts("fromKey")).contains(key(MINISTRY));
		}
	}

	@Test
	void theRelationChangesAndEndsWithTheDirectory() {
		this.world.relate(AGENCY, MINISTRY);
		this.world.relate(AGENCY, OTHER);
		assertThat(related("toKey", AGENCY)).isEqualTo(key(OTHER));
		assertThat(related("fromKey", MINISTRY)).isEmpty();
		this.world.relate(AGENCY, null);
		assertThat(related("toKey", AGENCY)).isEmpty();
		assertThat(this.world.publish(AGENCY, "get_assertionStatusReport", "").texts("fromKey")).isEmpty();
	}

	@Test
	void aChangedEntryKeepsItsMinistry() {
		this.world.relate(AGENCY, MINISTRY);
		this.world.register(AGENCY, "서울시", "Seoul", Set.of("TAX"), Set.of());
		assertThat(related("toKey", AGENCY)).isEqualTo(key(MINISTRY));
	}

	@Test
	void aSuspendedAgencyIsNotRelatedUntilItIsResumed() {
		this.world.relate(AGENCY, MINISTRY);
		this.world.change(AGENCY, Participant.State.SUSPENDED);
		assertThat(related("fromKey", MINISTRY)).isEmpty();
		this.world.change(AGENCY, Participant.State.LIVE);
		assertThat(related("fromKey", MINISTRY)).isEqualTo(key(AGENCY));
	}

	@Test
	void noPublisherEndsTheRelation() {
		this.world.relate(AGENCY, MINISTRY);
		for (String who : new String[] { AGENCY, MINISTRY }) {
			refused(UddiError.USER_MISMATCH, () -> this.world.publish(who, "delete_publisherAssertions",
					assertion(MINISTRY, AGENCY, "parent-child")));
			assertThat(this.world.publish(who, "get_publisherAssertions", "").texts("fromKey")).isEmpty();
			this.world.publish(who, "set_publisherAssertions", "");
		}
		assertThat(related("toKey", AGENCY)).isEqualTo(key(MINISTRY));
	}

	@Test
	void noTwoPublishersMakeOneUp() {
		for (String who : new String[] { AGENCY, MINISTRY }) {
			for (String call : new String[] { "add_publisherAssertions", "set_publisherAssertions" }) {
				refused(UddiError.USER_MISMATCH,
						() -> this.world.publish(who, call, assertion(MINISTRY, AGENCY, "parent-child")));
				refused(UddiError.USER_MISMATCH,
						() -> this.world.publish(who, call, assertion(AGENCY, MINISTRY, "parent-child")
							.replace("keyValue=", "keyName=\"Holding Company\" keyValue=")));
			}
			this.world.publish(who, "add_publisherAssertions", assertion(AGENCY, MINISTRY, "peer-peer"));
		}
		assertThat(this.world.ask("find_relatedBusinesses", Xml.element("businessKey", key(AGENCY)))
			.all("keyedReference", "keyValue")).containsExactly("peer-peer");
	}

	@Test
	void aParticipantsFurtherBusinessesAreItsOwnAffair() {
		String library = key(AGENCY) + ":library";
		this.world.publish(AGENCY, "save_business", Xml.business(library, "도서관"));
		this.world.publish(AGENCY, "add_publisherAssertions",
				assertion(AGENCY, AGENCY, "parent-child").replace(key(AGENCY) + "</toKey>", library + "</toKey>"));
		assertThat(related("fromKey", AGENCY)).isEqualTo(library);
	}

	@Test
	void aRelationThatIsOlderThanTheNodeIsThereFromItsStart() {
		new JdbcDirectory(JdbcClient.create(database())).setParent(AGENCY, MINISTRY);
		assertThat(related("toKey", AGENCY)).isEmpty();
		this.world = new World(database());
		assertThat(related("toKey", AGENCY)).isEqualTo(key(MINISTRY));
		this.world = new World(database());
		assertThat(related("toKey", AGENCY)).isEqualTo(key(MINISTRY));
	}

	private String related(String side, String participant) {
		List<String> all = this.world.ask("find_relatedBusinesses", Xml.element(side, key(participant)))
			.texts("businessKey");
		assertThat(all).first().isEqualTo(key(participant));
		return String.join(" ", all.subList(1, all.size()));
	}

	private static String key(String participant) {
		return participant.replace("urn", "uddi:minwonhub.org");
	}

	private static String assertion(String from, String to, String value) {
		return Xml.element("publisherAssertion", Xml.element("fromKey", key(from)) + Xml.element("toKey", key(to))
				+ Xml.reference("uddi:uddi.org:relationships", value));
	}

}
