package org.minwonhub.adapter.exchange;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.text.Texts;
import org.minwonhub.xsd.complaint.AnswerType;
import org.minwonhub.xsd.complaint.Officer;
import org.minwonhub.xsd.complaint.Petitioner;
import org.minwonhub.xsd.complaint.PetitionerType;

/**
 * The few words that the adapter adds on a board. Boards are read by petitioners and
 * officers, so they are Korean whatever the operator's language.
 */
final class Wording {

	private static final Texts KOREAN = Texts.korean();

	private Wording() {
	}

	static String get(String key, Object... arguments) {
		return KOREAN.get("board." + key, arguments);
	}

	static String answerSubject(AnswerType type) {
		return get("answer." + type.name());
	}

	/** An official answer shows unit, name and contact of its officer (시행령 제31조). */
	static String answer(String text, Officer officer) {
		return text + "\n\n" + get("officer", officer.getUnit(), officer.getName(), officer.getContact());
	}

	static String author(Officer officer) {
		return officer.getUnit() + " " + officer.getName();
	}

	/** What the board may show as author. */
	static String petitionerName(@Nullable Petitioner petitioner) {
		return (petitioner != null) ? petitioner.getName() : get("petitioner");
	}

	/** For officer-only columns. */
	static @Nullable String contact(@Nullable Petitioner petitioner) {
		if (petitioner == null) {
			return null;
		}
		StringBuilder contact = new StringBuilder();
		append(contact, petitioner.getEmail());
		append(contact, petitioner.getPhone());
		append(contact, petitioner.getAddress());
		append(contact, (petitioner.getType() == PetitionerType.PERSON) ? null : petitioner.getContactPerson());
		append(contact, petitioner.getBusinessNumber());
		append(contact, petitioner.getFiledBy());
		return contact.isEmpty() ? null : contact.toString();
	}

	private static void append(StringBuilder contact, @Nullable String value) {
		if (value != null) {
			contact.append(contact.isEmpty() ? "" : ", ").append(value);
		}
	}

}
