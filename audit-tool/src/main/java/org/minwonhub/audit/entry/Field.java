package org.minwonhub.audit.entry;

import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** What a field of an entry may hold. */
enum Field {

	/** A name by which things are found again. */
	ID {
		@Override
		boolean holds(JsonNode value) {
			return value.isString() && UUID.matcher(value.asString()).matches();
		}
	},

	ID_OR_NULL {
		@Override
		boolean holds(JsonNode value) {
			return value.isNull() || ID.holds(value);
		}
	},

	IDS {
		@Override
		boolean holds(JsonNode value) {
			return value.isArray() && value.valueStream().allMatch(ID::holds);
		}
	},

	TEXT {
		@Override
		boolean holds(JsonNode value) {
			return value.isString();
		}
	},

	/** A participant, or the hub. */
	PARTY {
		@Override
		boolean holds(JsonNode value) {
			return value.isString() && URN.matcher(value.asString()).matches();
		}
	},

	/** A running number, from 1. */
	NUMBER {
		@Override
		boolean holds(JsonNode value) {
			return value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= 1;
		}
	},

	/** The certificate that signed. */
	THUMBPRINT {
		@Override
		boolean holds(JsonNode value) {
			return value.isString() && SHA256.matcher(value.asString()).matches();
		}
	},

	/** A salted commitment and a size. */
	COMMITMENT {
		@Override
		boolean holds(JsonNode value) {
			return value.isObject() && HEX.matcher(value.path("c").asString("")).matches()
					&& value.path("bytes").isIntegralNumber();
		}
	};

	private static final Pattern UUID = Pattern
		.compile("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

	private static final Pattern URN = Pattern.compile("urn:[!-~]+");

	private static final Pattern SHA256 = Pattern.compile("sha256:[0-9a-f]{64}");

	private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

	abstract boolean holds(JsonNode value);

}
