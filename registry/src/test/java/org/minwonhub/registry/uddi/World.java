package org.minwonhub.registry.uddi;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.CategoryScheme;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.JdbcDirectory;
import org.minwonhub.registry.Participant;
import org.minwonhub.registry.uddi.inquiry.Inquiry;
import org.minwonhub.registry.uddi.mirror.MirroredDirectory;
import org.minwonhub.registry.uddi.mirror.ParticipantMirror;
import org.minwonhub.registry.uddi.proposal.Proposals;
import org.minwonhub.registry.uddi.publication.Publication;
import org.minwonhub.registry.uddi.seed.Seed;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A started node over a database, called as over the wire: what goes in and what comes
 * out follows the schema of the specification. Its clock goes a second forward whenever
 * it is looked at.
 */
final class World {

	static final String HUB = "http://127.0.0.1:8080/ws/v1/complaint-exchange";

	static final String NODE = "http://127.0.0.1:8080/uddi";

	private static final Schema SCHEMA = schema();

	final Directory directory;

	final Proposals proposals;

	final TransactionTemplate transactions;

	private final Inquiry inquiry;

	private final Publication publication;

	private final AtomicInteger seconds = new AtomicInteger();

	World(DataSource database) {
		this(database, NODE);
	}

	World(DataSource database, String nodeAddress) {
		JdbcClient jdbc = JdbcClient.create(database);
		this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
		ParticipantMirror mirror = new ParticipantMirror(jdbc, HUB, this::now);
		this.directory = new MirroredDirectory(new JdbcDirectory(jdbc), mirror);
		this.proposals = new Proposals(jdbc, new JdbcDirectory(jdbc), mirror, this::now);
		this.inquiry = new Inquiry(jdbc);
		this.publication = new Publication(jdbc, this.directory, CategoryScheme.v1(), World::publisher,
				UUID::randomUUID, this::now);
		UddiNode node = new UddiNode(new Seed(jdbc, HUB, nodeAddress, this::now), mirror, this.directory);
		this.transactions.executeWithoutResult((status) -> node.start());
	}

	/** The only one of its database, with nothing in it but the seed. */
	static World fresh(DataSource database) {
		TestDatabases.clean(database);
		return new World(database);
	}

	/** An inquiry: the children and attributes of a call. */
	Reply ask(String name, String attributes, String children) {
		return reply(this.inquiry, call(name, attributes, children));
	}

	Reply ask(String name, String children) {
		return ask(name, "", children);
	}

	/** A publication by somebody: centre, or a participant's URI. */
	Reply publish(String who, String name, String attributes, String children) {
		Element call = call(name, attributes, "<authInfo>" + who + "</authInfo>" + children);
		return Objects.requireNonNull(this.transactions.execute((status) -> reply(this.publication, call)));
	}

	Reply publish(String who, String name, String children) {
		return publish(who, name, "", children);
	}

	Participant register(String uri, String nameKo, String nameEn, Set<String> categories, Set<String> regions) {
		Participant participant = new Participant(uri, Participant.Kind.AGENCY, nameKo, nameEn, Participant.State.LIVE,
				false, categories, regions, Instant.parse("2026-01-01T00:00:00Z"));
		this.transactions.executeWithoutResult((status) -> this.directory.save(participant));
		return participant;
	}

	void change(String uri, Participant.State state) {
		this.transactions.executeWithoutResult((status) -> this.directory.changeState(uri, state, now()));
	}

	void relate(String uri, @Nullable String parent) {
		this.transactions.executeWithoutResult((status) -> this.directory.setParent(uri, parent));
	}

	private Instant now() {
		return Instant.parse("2026-11-22T00:00:00Z").plusSeconds(this.seconds.incrementAndGet());
	}

	private static Publisher publisher(String token) {
		if (token.isEmpty()) {
			throw new UddiFault(UddiError.AUTH_TOKEN_REQUIRED, "");
		}
		return token.equals("centre") ? Publisher.CENTRE : new Publisher("account of " + token, token);
	}

	private static Element call(String name, String attributes, String children) {
		Element call = Dom
			.parse("<" + name + " xmlns=\"" + Dom.UDDI + "\" " + attributes + ">" + children + "</" + name + ">");
		check(call);
		return call;
	}

	private static Reply reply(UddiApi api, Element call) {
		String answer = api.answer(call);
		if (answer.isEmpty()) {
			return new Reply(Dom.parse("<nothing/>"), answer);
		}
		Element element = Dom.parse(answer);
		check(element);
		return new Reply(element, answer);
	}

	private static void check(Element element) {
		try {
			SCHEMA.newValidator().validate(new DOMSource(element));
		}
		catch (SAXException | IOException ex) {
			throw new AssertionError(Dom.text(element), ex);
		}
	}

	private static Schema schema() {
		try {
			return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
				.newSchema(World.class.getResource("/uddi/uddi_v3.xsd"));
		}
		catch (SAXException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
