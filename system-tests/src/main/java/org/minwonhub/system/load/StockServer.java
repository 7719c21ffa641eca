package org.minwonhub.system.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import javax.security.auth.callback.CallbackHandler;

import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.cxf.ws.security.wss4j.DefaultCryptoCoverageChecker;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.ext.WSPasswordCallback;

/**
 * A signed exchange as Apache CXF and WSS4J give it out of the box, in the project's
 * profile: RSA-2048 with the JDK's cryptography, Body and Timestamp signed and checked to
 * be, the certificate in each message. It stores nothing and knows nobody but those whose
 * certificates are in its key store.
 */
public final class StockServer {

	static final String ALIAS = "stock";

	static final String PASSWORD = "load-harness";

	private static final String CRYPTO = "crypto";

	private static final String ELEMENT = "{Element}";

	private StockServer() {
	}

	/**
	 * @param arguments the port, and a PKCS#12 file with the server's key and the
	 * senders' certificates
	 */
	public static void main(String[] arguments) throws IOException, LifecycleException {
		Tomcat tomcat = new Tomcat();
		tomcat.setBaseDir(Files.createTempDirectory("stock-server").toString());
		Connector connector = new Connector();
		connector.setProperty("address", "127.0.0.1");
		connector.setPort(Integer.parseInt(arguments[0]));
		tomcat.setConnector(connector);
		Bus bus = BusFactory.getDefaultBus();
		CXFNonSpringServlet servlet = new CXFNonSpringServlet();
		servlet.setBus(bus);
		Context context = tomcat.addContext("", null);
		Tomcat.addServlet(context, "cxf", servlet).setLoadOnStartup(1);
		context.addServletMappingDecoded("/*", "cxf");
		tomcat.start();
		Properties keys = keys(Path.of(arguments[1]));
		publish(bus, new StockService.EchoService(), "/echo", keys);
		publish(bus, new StockService.ReceiptService(), "/receipt", keys);
		tomcat.getServer().await();
	}

	private static void publish(Bus bus, Object service, String path, Properties keys) {
		EndpointImpl endpoint = new EndpointImpl(bus, service);
		endpoint.getInInterceptors()
			.add(new WSS4JInInterceptor(Map.of(ConfigurationConstants.ACTION,
					ConfigurationConstants.TIMESTAMP + " " + ConfigurationConstants.SIGNATURE,
					ConfigurationConstants.SIG_VER_PROP_REF_ID, CRYPTO, CRYPTO, keys)));
		DefaultCryptoCoverageChecker coverage = new DefaultCryptoCoverageChecker();
		coverage.setSignBody(true);
		coverage.setSignTimestamp(true);
		endpoint.getInInterceptors().add(coverage);
		CallbackHandler password = (callbacks) -> ((WSPasswordCallback) callbacks[0]).setPassword(PASSWORD);
		endpoint.getOutInterceptors()
			.add(new WSS4JOutInterceptor(Map.of(ConfigurationConstants.ACTION,
					ConfigurationConstants.SIGNATURE + " " + ConfigurationConstants.TIMESTAMP,
					ConfigurationConstants.USER, ALIAS, ConfigurationConstants.SIG_PROP_REF_ID, CRYPTO, CRYPTO, keys,
					ConfigurationConstants.PW_CALLBACK_REF, password, ConfigurationConstants.SIG_KEY_ID,
					"DirectReference", ConfigurationConstants.SIG_ALGO,
					"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", ConfigurationConstants.SIG_DIGEST_ALGO,
					"http://www.w3.org/2001/04/xmlenc#sha256", ConfigurationConstants.SIGNATURE_PARTS,
					ELEMENT + "{http://schemas.xmlsoap.org/soap/envelope/}Body;" + ELEMENT
							+ "{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd}Timestamp")));
		endpoint.publish(path);
	}

	private static Properties keys(Path file) {
		Properties keys = new Properties();
		keys.setProperty("org.apache.wss4j.crypto.provider", "org.apache.wss4j.common.crypto.Merlin");
		keys.setProperty("org.apache.wss4j.crypto.merlin.keystore.type", "pkcs12");
		keys.setProperty("org.apache.wss4j.crypto.merlin.keystore.file", file.toString());
		keys.setProperty("org.apache.wss4j.crypto.merlin.keystore.password", PASSWORD);
		keys.setProperty("org.apache.wss4j.crypto.merlin.keystore.alias", ALIAS);
		return keys;
	}

}
