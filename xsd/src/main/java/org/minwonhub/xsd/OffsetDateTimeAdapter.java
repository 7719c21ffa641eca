package org.minwonhub.xsd;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;

/**
 * {@code xs:dateTime} with its offset kept as written, where JAXB's own calendar type
 * would invite comparing local times.
 */
public final class OffsetDateTimeAdapter extends XmlAdapter<String, OffsetDateTime> {

	@Override
	public OffsetDateTime unmarshal(String value) {
		return (value != null) ? OffsetDateTime.parse(value.trim()) : null;
	}

	@Override
	public String marshal(OffsetDateTime value) {
		return (value != null) ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value) : null;
	}

}
