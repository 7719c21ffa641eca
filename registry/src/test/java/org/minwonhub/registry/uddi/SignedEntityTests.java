package org.minwonhub.registry.uddi;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;

import javax.sql.DataSource;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;

import org.junit.jupiter.api.Test;
import org.minwonhub.registry.uddi.xml.Dom;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** What a publisher signed comes back so that the signature still holds. */
class SignedEntityTests {

	private static final String A = "urn:agency:A000000";

	private static final XMLSignatureFactory SIGNATURES = XMLSignatureFactory.getInstance("DOM");

	private final DataSource database = TestDatabases.h2();

	private final World world = new World(this.database);

	@Test
	void aSignatureHoldsAfterSavingAndAfterAReopen() throws Exception {
		KeyPair key = keys();
		this.world.publish(A, "save_tModel", Xml.generator("uddi:a.kr:keygenerator"));
		this.world.publish(A, "save_business", Dom.text(signed(key)));
		assertThat(holds(this.world, key)).isTrue();
		assertThat(holds(new World(this.database), key)).isTrue();
		assertThat(this.world.ask("find_service", Xml.qualifiers("signaturePresent")).services())
			.containsExactly("uddi:a.kr:service");
	}

	@Test
	void aSignatureHoldsNoMoreWhenTheServiceBelowItIsChanged() throws Exception {
		KeyPair key = keys();
		this.world.publish(A, "save_tModel", Xml.generator("uddi:a.kr:keygenerator"));
		this.world.publish(A, "save_business", Dom.text(signed(key)));
		this.world.publish(A, "save_service", Xml.service("uddi:a.kr:service", "uddi:a.kr:shop", Xml.names("바뀜")));
		assertThat(holds(this.world, key)).isFalse();
	}

	private static KeyPair keys() throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(2048);
		return generator.generateKeyPair();
	}

	/** With odd white space, comments, prefixes, upper case and an emoji. */
	private static Element signed(KeyPair key) throws Exception {
		Element business = Dom.parse("""
				<u:businessEntity xmlns:u="urn:uddi-org:api_v3"  businessKey='uddi:A.kr:Shop'>
				  <u:name xml:lang="ko">가게 &amp; 시장 😀</u:name><!-- a note -->
				  <u:businessServices>
				    <u:businessService businessKey="uddi:A.kr:Shop" serviceKey="uddi:A.kr:Service">
				      <u:name>  서비스  </u:name></u:businessService>
				  </u:businessServices>
				</u:businessEntity>""");
		Reference whole = SIGNATURES.newReference("", SIGNATURES.newDigestMethod(DigestMethod.SHA256, null),
				List.of(SIGNATURES.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
						SIGNATURES.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
				null, null);
		SignedInfo info = SIGNATURES.newSignedInfo(
				SIGNATURES.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
				SIGNATURES.newSignatureMethod(SignatureMethod.RSA_SHA256, null), List.of(whole));
		SIGNATURES.newXMLSignature(info, null).sign(new DOMSignContext(key.getPrivate(), business));
		return business;
	}

	private static boolean holds(World world, KeyPair key) throws Exception {
		Element detail = world.ask("get_businessDetail", Xml.element("businessKey", "uddi:a.kr:shop")).element();
		Element business = Dom.alone((Element) detail.getFirstChild());
		Element signature = (Element) business.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature").item(0);
		return SIGNATURES.unmarshalXMLSignature(new DOMValidateContext(key.getPublic(), signature))
			.validate(new DOMValidateContext(key.getPublic(), signature));
	}

}
