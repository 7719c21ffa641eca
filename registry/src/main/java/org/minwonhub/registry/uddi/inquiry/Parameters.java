package org.minwonhub.registry.uddi.inquiry;

import java.util.HashMap;
import java.util.Map;

import org.minwonhub.registry.uddi.UddiError;
import org.minwonhub.registry.uddi.UddiFault;

/**
 * The values of one query, named as they come. What a caller sends is a value, never SQL.
 */
class Parameters {

	/** More is no question that anybody asks; it bounds what one call may cost. */
	private static final int MOST = 1000;

	private final Map<String, Object> values = new HashMap<>();

	/** Takes a value and gives the name that stands for it in SQL. */
	String add(Object value) {
		if (this.values.size() == MOST) {
			throw new UddiFault(UddiError.MESSAGE_TOO_LARGE, "");
		}
		String name = "p" + this.values.size();
		this.values.put(name, value);
		return ":" + name;
	}

	Map<String, Object> values() {
		return this.values;
	}

}
