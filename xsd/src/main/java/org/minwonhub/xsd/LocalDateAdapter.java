package org.minwonhub.xsd;

import java.time.LocalDate;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;

/**
 * {@code xs:date} without an offset: a due date is a day of the agency's calendar.
 */
public final class LocalDateAdapter extends XmlAdapter<String, LocalDate> {

	@Override
	public LocalDate unmarshal(String value) {
		return (value != null) ? LocalDate.parse(value.trim()) : null;
	}

	@Override
	public String marshal(LocalDate value) {
		return (value != null) ? value.toString() : null;
	}

}
