package org.minwonhub.registry.uddi.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.minwonhub.registry.uddi.xml.Answer;
import org.minwonhub.registry.uddi.xml.Reference;

/** The tModels that this node publishes itself, as XML. */
final class SeededTModels {

	private static final String RESOURCE = "tmodels.csv";

	private static final String KINDS = "uddi:uddi.org:categorization:types";

	private SeededTModels() {
	}

	/**
	 * All of them.
	 * @param address the hub's public address of complaint exchange, where its WSDL is
	 */
	static List<String> all(String address) {
		List<String> all = new ArrayList<>();
		lines().skip(1).map((line) -> line.split(";", -1)).forEach((cell) -> {
			Answer tModel = head(cell[0], cell[1], cell[3]).open("categoryBag");
			for (String kind : cell[2].split(",", -1)) {
				new Reference(KINDS, kind, "").add(tModel);
			}
			all.add(tModel.end());
		});
		all.add(portType(address));
		all.add(binding(address));
		return all;
	}

	private static String portType(String address) {
		Answer tModel = wsdl(head(Node.PORT_TYPE, WsdlTerms.PORT, "민원 연계: the portType of complaint exchange"), address)
			.open("categoryBag");
		new Reference(WsdlTerms.TYPES, "portType", "").add(tModel);
		new Reference(WsdlTerms.NAMESPACE, WsdlTerms.TARGET_NAMESPACE, "").add(tModel);
		return tModel.end();
	}

	private static String binding(String address) {
		Answer tModel = wsdl(head(Node.BINDING, WsdlTerms.SOAP_BINDING, "민원 연계: its SOAP 1.1 binding, signed"), address)
			.open("categoryBag");
		new Reference(WsdlTerms.TYPES, "binding", "").add(tModel);
		new Reference(WsdlTerms.PORT_TYPE_REFERENCE, Node.PORT_TYPE, "").add(tModel);
		new Reference(WsdlTerms.NAMESPACE, WsdlTerms.TARGET_NAMESPACE, "").add(tModel);
		new Reference(WsdlTerms.PROTOCOL, "uddi:uddi.org:protocol:soap", "").add(tModel);
		new Reference(WsdlTerms.TRANSPORT, "uddi:uddi.org:transport:http", "").add(tModel);
		new Reference(KINDS, "wsdlSpec", "").add(tModel);
		return tModel.end();
	}

	private static Answer head(String key, String name, String description) {
		return Answer.begin("tModel", "tModelKey", key).leaf("name", name).leaf("description", description);
	}

	private static Answer wsdl(Answer tModel, String address) {
		return tModel.open("overviewDoc").leaf("overviewURL", address + "?wsdl", "useType", "wsdlInterface").close();
	}

	private static Stream<String> lines() {
		try (InputStream in = SeededTModels.class.getResourceAsStream(RESOURCE)) {
			return new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8).lines();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(RESOURCE + " cannot be read", ex);
		}
	}

}
