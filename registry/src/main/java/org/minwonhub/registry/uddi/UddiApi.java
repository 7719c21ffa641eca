package org.minwonhub.registry.uddi;

import org.w3c.dom.Element;

/**
 * One API set of UDDI 3.0.2 (inquiry, publication, security): a call's element in, the
 * answer's element as XML text out. Text, because what publishers saved and signed is
 * given back character for character.
 */
@FunctionalInterface
public interface UddiApi {

	/**
	 * Answers a call.
	 * @param call the child of the SOAP body, such as {@code find_business}
	 * @return the answer's element, such as {@code businessList}, with all namespaces
	 * that it uses declared; empty for an empty SOAP body
	 * @throws UddiFault if it refuses
	 */
	String answer(Element call) throws UddiFault;

}
