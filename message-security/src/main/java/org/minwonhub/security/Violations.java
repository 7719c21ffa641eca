package org.minwonhub.security;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.validation.Validator;

import org.minwonhub.security.SchemaViolationException.Violation;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Collects what a validator finds. Its messages quote the message's content, so only what
 * comes from the schema is taken from them.
 */
final class Violations implements ErrorHandler {

	private static final int MAX = 20;

	private static final String CURRENT_ELEMENT = "http://apache.org/xml/properties/dom/current-element-node";

	private static final Pattern EXPECTED = Pattern.compile("One of '\\{(.*)}' is expected");

	private static final Pattern NAME = Pattern.compile("(?:\"[^\"]*\":)?([\\w.-]+)");

	private static final Pattern FACET = Pattern
		.compile("with respect to (?:pattern|enumeration|minLength|maxLength|minInclusive|maxInclusive) '(.*)' for");

	private static final Pattern ENUMERATION = Pattern.compile("with respect to enumeration '(\\[.*])'");

	private static final Pattern DATATYPE = Pattern.compile("is not a valid value for '(\\w+)'");

	private final Validator validator;

	private final Element root;

	private final List<Violation> found = new ArrayList<>();

	Violations(Validator validator, Element root) {
		this.validator = validator;
		this.root = root;
	}

	@Override
	public void warning(SAXParseException ex) {
		// No rule of the schema is broken.
	}

	@Override
	public void error(SAXParseException ex) throws SAXException {
		add(ex);
	}

	@Override
	public void fatalError(SAXParseException ex) throws SAXException {
		add(ex);
	}

	void add(SAXException ex) {
		String message = String.valueOf(ex.getMessage());
		String rule = message.contains(":") ? message.substring(0, message.indexOf(':')) : "";
		// Each of these only repeats the one before it, which says why.
		if (this.found.size() < MAX && !rule.equals("cvc-type.3.1.3") && !rule.equals("cvc-attribute.3")) {
			this.found.add(new Violation(path(), text(rule, message)));
		}
	}

	void throwIfAny() throws SchemaViolationException {
		if (!this.found.isEmpty()) {
			throw new SchemaViolationException(this.found);
		}
	}

	private String path() {
		StringBuilder path = new StringBuilder();
		for (Node node = current(); node instanceof Element element; node = node.getParentNode()) {
			path.insert(0, step(element));
			if (element == this.root) {
				break;
			}
		}
		return path.toString();
	}

	private Node current() {
		try {
			return (this.validator.getProperty(CURRENT_ELEMENT) instanceof Element element) ? element : this.root;
		}
		catch (SAXException ex) {
			throw new IllegalStateException("The JDK's validator knows where it is", ex);
		}
	}

	private static String step(Element element) {
		int before = 0;
		int after = 0;
		for (Node node = element.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
			before += isTwin(element, node) ? 1 : 0;
		}
		for (Node node = element.getNextSibling(); node != null; node = node.getNextSibling()) {
			after += isTwin(element, node) ? 1 : 0;
		}
		return "/" + element.getLocalName() + ((before + after == 0) ? "" : "[" + (before + 1) + "]");
	}

	private static boolean isTwin(Element element, Node node) {
		return element.getLocalName().equals(node.getLocalName());
	}

	private static String text(String rule, String message) {
		if (rule.startsWith("cvc-complex-type.2.4.b")) {
			return "the content ends too early; next must come " + expected(message);
		}
		if (rule.startsWith("cvc-complex-type.2.4.a")) {
			return "not here; next must come " + expected(message);
		}
		return switch (rule) {
			case "cvc-elt.1", "cvc-elt.1.a" -> "no message of this name and namespace";
			case "cvc-complex-type.2.4.d" -> "nothing more is expected here";
			case "cvc-complex-type.2.3" -> "no text is expected here";
			case "cvc-complex-type.3.2.2" -> "has an attribute that is not declared";
			case "cvc-pattern-valid" -> "must match " + group(FACET, message);
			case "cvc-enumeration-valid" -> "must be one of " + group(ENUMERATION, message);
			case "cvc-minLength-valid" -> "must have at least " + group(FACET, message) + " characters";
			case "cvc-maxLength-valid" -> "must have at most " + group(FACET, message) + " characters";
			case "cvc-minInclusive-valid" -> "must be at least " + group(FACET, message);
			case "cvc-maxInclusive-valid" -> "must be at most " + group(FACET, message);
			case "cvc-datatype-valid.1.2.1" -> "must be of type " + group(DATATYPE, message);
			default -> "breaks the rule " + rule + " of XML Schema";
		};
	}

	private static String expected(String message) {
		List<String> names = new ArrayList<>();
		Matcher matcher = NAME.matcher(group(EXPECTED, message));
		while (matcher.find()) {
			names.add(matcher.group(1));
		}
		return String.join(" or ", names);
	}

	private static String group(Pattern pattern, String message) {
		Matcher matcher = pattern.matcher(message);
		return matcher.find() ? matcher.group(1) : "what the schema says";
	}

}
