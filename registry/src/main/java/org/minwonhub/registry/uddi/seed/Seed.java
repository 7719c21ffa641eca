package org.minwonhub.registry.uddi.seed;

import java.time.InstantSource;

import org.minwonhub.registry.uddi.Publisher;
import org.minwonhub.registry.uddi.key.UddiKey;
import org.minwonhub.registry.uddi.store.Entity;
import org.minwonhub.registry.uddi.store.EntityStore;
import org.minwonhub.registry.uddi.store.Ownership;
import org.minwonhub.registry.uddi.store.State;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Publishes what a node knows from its start, as the centre. */
public class Seed {

	/** Changes with what the code publishes, so that an update publishes anew. */
	private static final String EDITION = "2";

	/**
	 * Nobody publishes in the node's name, the centre neither: what is here is what the
	 * node answers to.
	 */
	private static final Ownership NODE = new Ownership("node", Publisher.CENTRE.name());

	private final JdbcClient jdbc;

	private final EntityStore store;

	private final String address;

	private final String nodeAddress;

	private final InstantSource clock;

	/**
	 * Makes the seed.
	 * @param address the hub's public address of complaint exchange
	 * @param nodeAddress what the public addresses of this node's API sets begin with
	 */
	public Seed(JdbcClient jdbc, String address, String nodeAddress, InstantSource clock) {
		this.jdbc = jdbc;
		this.store = new EntityStore(jdbc);
		this.address = address;
		this.nodeAddress = nodeAddress;
		this.clock = clock;
	}

	/**
	 * Publishes what is not there or differs, one node at a time.
	 * @return whether something was different at the last start, so that participants'
	 * entities must be looked at too
	 */
	public boolean sow() {
		String wanted = EDITION + " " + this.address + " " + this.nodeAddress;
		String present = this.jdbc.sql("select setting from uddi_setting where name = 'published' for update")
			.query(String.class)
			.single();
		if (present.equals(wanted)) {
			return false;
		}
		SeededTModels.all(this.address).forEach(this::put);
		putNode();
		this.jdbc.sql("update uddi_setting set setting = :wanted where name = 'published'")
			.param("wanted", wanted)
			.update();
		return true;
	}

	private void putNode() {
		Element node = Dom.parse(new NodeEntity(this.nodeAddress).xml());
		Entity present = this.store.find(Node.KEY).orElse(null);
		if (present == null || !present.xml().equals(Dom.text(node))) {
			this.store.putBusiness(node, NODE, State.SHOWN, this.clock.instant(), (key) -> true);
		}
	}

	private void put(String xml) {
		Element tModel = Dom.parse(xml);
		String text = Dom.text(tModel);
		Entity present = this.store.find(UddiKey.fold(tModel.getAttribute("tModelKey"))).orElse(null);
		if (present == null || !present.xml().equals(text)) {
			this.store.putTModel(tModel, Ownership.of(Publisher.CENTRE), State.SHOWN, this.clock.instant());
		}
	}

}
