package org.minwonhub.uddi;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import javax.xml.transform.stream.StreamSource;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import org.junit.jupiter.api.Test;
import org.minwonhub.uddi.api.BusinessEntity;
import org.minwonhub.uddi.api.Name;
import org.minwonhub.uddi.api.ObjectFactory;

import static org.assertj.core.api.Assertions.assertThat;

class GeneratedClassesTests {

	@Test
	void aBusinessIsReadAsItWasWritten() throws JAXBException {
		Name name = new Name();
		name.setLang("ko");
		name.setValue("서울특별시");
		BusinessEntity business = new BusinessEntity();
		business.setBusinessKey("uddi:minwonhub.org:agency:6110000");
		business.getName().add(name);
		JAXBContext context = JAXBContext.newInstance(ObjectFactory.class);
		StringWriter xml = new StringWriter();
		context.createMarshaller().marshal(new ObjectFactory().createBusinessEntity(business), xml);
		BusinessEntity read = context.createUnmarshaller()
			.unmarshal(new StreamSource(new StringReader(xml.toString())),
					BusinessEntity.class)
			.getValue();
		assertThat(read).usingRecursiveComparison().isEqualTo(business);
		assertThat(xml.toString()).contains("urn:uddi-org:api_v3", "xml:lang=\"ko\"");
	}

	@Test
	void theContractLiesOnTheClassPathWithoutADoctype() throws IOException {
		try (var in = getClass().getResourceAsStream("/uddi/www.w3.org/TR/xmldsig-core/xmldsig-core-schema.xsd")) {
			assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("<schema")
				.doesNotContain("<!DOCTYPE");
		}
	}

}
