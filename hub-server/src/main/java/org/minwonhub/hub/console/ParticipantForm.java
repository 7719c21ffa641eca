package org.minwonhub.hub.console;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.enrolment.ParticipantDraft;

/**
 * What somebody filled in; nothing of it may be absent, all may be blank.
 *
 * @param kind agency or partner
 * @param code the agency's code or the partner's id
 * @param nameKo its Korean name
 * @param nameEn its English name
 * @param copies whether it gets copies
 * @param trial whether it begins on trial
 * @param categories what it serves
 * @param regions codes, one a line or with blanks between
 * @param parent code or URI of whom it belongs to
 * @param contactName whom the centre calls
 * @param contactMail e-mail address
 * @param contactPhone telephone number
 */
record ParticipantForm(String kind, String code, String nameKo, String nameEn, boolean copies, boolean trial,
		Set<String> categories, String regions, String parent, String contactName, String contactMail,
		String contactPhone) {

	private static final Pattern AGENCY = Pattern.compile("[0-9A-Z]{7}");

	private static final Pattern PARTNER = Pattern.compile("[a-z0-9][a-z0-9\\-]{1,62}");

	private static final Pattern REGION = Pattern.compile("[0-9]{10}");

	private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

	private static final Pattern PHONE = Pattern.compile("[0-9+()\\- ]{4,40}");

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_CONTACT = 100;

	static ParticipantForm empty() {
		return new ParticipantForm("agency", "", "", "", false, true, Set.of(), "", "", "", "", "");
	}

	static ParticipantForm of(ParticipantFile file) {
		return new ParticipantForm("AGENCY".equals(file.row().kind()) ? "agency" : "partner", file.row().code(),
				file.row().nameKo(), file.row().nameEn(), file.copies(), file.trial(), Set.copyOf(file.categories()),
				String.join("\n", file.regions()),
				(file.row().parent() != null) ? file.row().parent().replaceFirst("^urn:agency:", "") : "",
				file.contact().name(), file.contact().mail(), file.contact().phone());
	}

	/** The fields that are wrong, each with the key of what to do about it. */
	Map<String, String> wrong() {
		Map<String, String> wrong = new LinkedHashMap<>();
		boolean agency = "agency".equals(this.kind);
		check(wrong, "code", (agency ? AGENCY : PARTNER).matcher(this.code).matches(), agency ? "agency" : "partner");
		check(wrong, "nameKo", named(this.nameKo), "name");
		check(wrong, "nameEn", named(this.nameEn), "name");
		check(wrong, "regions", regionCodes().stream().allMatch((code) -> REGION.matcher(code).matches()), "regions");
		check(wrong, "contactName", !this.contactName.isBlank() && this.contactName.length() <= LONGEST_CONTACT,
				"contact");
		check(wrong, "contactMail", this.contactMail.isEmpty() || MAIL.matcher(this.contactMail).matches(), "mail");
		check(wrong, "contactPhone", this.contactPhone.isEmpty() || PHONE.matcher(this.contactPhone).matches(),
				"phone");
		check(wrong, "contactPhone", !(this.contactMail.isEmpty() && this.contactPhone.isEmpty()), "reachable");
		return wrong;
	}

	ParticipantDraft draft() {
		return new ParticipantDraft(uri(), this.nameKo.strip(), this.nameEn.strip(), this.copies, this.categories,
				regionCodes());
	}

	String uri() {
		return "urn:" + ("agency".equals(this.kind) ? "agency" : "partner") + ":" + this.code;
	}

	@Nullable String parentUri() {
		String given = this.parent.strip();
		return given.isEmpty() ? null : given.startsWith("urn:") ? given : "urn:agency:" + given;
	}

	Contact contact() {
		return new Contact(this.contactName.strip(), this.contactMail.strip(), this.contactPhone.strip());
	}

	private Set<String> regionCodes() {
		return new LinkedHashSet<>(
				List.of(this.regions.strip().split("[\\s,]+")).stream().filter((code) -> !code.isEmpty()).toList());
	}

	private static boolean named(String name) {
		return !name.isBlank() && name.length() <= LONGEST_NAME;
	}

	private static void check(Map<String, String> wrong, String field, boolean good, String key) {
		if (!good) {
			wrong.putIfAbsent(field, key);
		}
	}

	@Override
	public String toString() {
		return "ParticipantForm[" + uri() + "]";
	}

}
