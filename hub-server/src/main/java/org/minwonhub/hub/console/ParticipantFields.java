package org.minwonhub.hub.console;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A form's fields as a browser sends them: a box that is not ticked is not there.
 */
record ParticipantFields(@Nullable String kind, @Nullable String code, @Nullable String nameKo, @Nullable String nameEn,
		@Nullable Boolean copies, @Nullable Boolean trial, @Nullable Set<String> categories, @Nullable String regions,
		@Nullable String parent, @Nullable String contactName, @Nullable String contactMail,
		@Nullable String contactPhone) {

	ParticipantForm form() {
		return new ParticipantForm(text(this.kind), text(this.code), text(this.nameKo), text(this.nameEn),
				Boolean.TRUE.equals(this.copies), Boolean.TRUE.equals(this.trial),
				(this.categories != null) ? this.categories : Set.of(), text(this.regions), text(this.parent),
				text(this.contactName), text(this.contactMail), text(this.contactPhone));
	}

	/** As {@link #form()}, for a participant that is there: its name does not change. */
	ParticipantForm formOf(ParticipantForm present) {
		ParticipantForm form = form();
		return new ParticipantForm(present.kind(), present.code(), form.nameKo(), form.nameEn(), form.copies(),
				present.trial(), form.categories(), form.regions(), form.parent(), form.contactName(),
				form.contactMail(), form.contactPhone());
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value.strip() : "";
	}

	@Override
	public String toString() {
		return "ParticipantFields[]";
	}

}
