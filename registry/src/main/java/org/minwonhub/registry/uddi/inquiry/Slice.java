package org.minwonhub.registry.uddi.inquiry;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;
import org.minwonhub.registry.uddi.xml.Answer;
import org.w3c.dom.Element;

/**
 * The part of the hits that a call asks for.
 *
 * @param head the number of its first hit, from 1
 * @param rows most hits
 */
record Slice(int head, int rows) {

	/** The most that one answer lists; a caller asks for the next part by listHead. */
	static final int MOST = 1000;

	static Slice of(Element call) {
		return new Slice(number(call, "listHead", 1, 1), Math.min(number(call, "maxRows", MOST, 0), MOST));
	}

	/** Whether it has hits if there are any. */
	boolean first() {
		return this.head == 1 && this.rows > 0;
	}

	/** Whether hits come after this part. */
	@Nullable String truncated(int found, int total) {
		return (this.head - 1L + found < total) ? "true" : null;
	}

	void describe(Answer answer, int found, int total) {
		answer.open("listDescription")
			.leaf("includeCount", Integer.toString(found))
			.leaf("actualCount", Integer.toString(total))
			.leaf("listHead", Integer.toString(this.head))
			.close();
	}

	private static int number(Element call, String name, int otherwise, int least) {
		String text = call.getAttribute(name).strip();
		if (text.isEmpty()) {
			return otherwise;
		}
		int number = Integer.parseInt(text);
		if (number < least) {
			throw new UddiFault(UddiError.FATAL_ERROR, name + "=" + number);
		}
		return number;
	}

}
