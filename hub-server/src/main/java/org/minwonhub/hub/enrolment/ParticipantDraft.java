package org.minwonhub.hub.enrolment;

import java.util.Set;
import java.util.regex.Pattern;

import org.minwonhub.hub.enrolment.ParticipantProblem.Code;
import org.minwonhub.registry.CategoryScheme;
import org.minwonhub.registry.Participant.Kind;

/**
 * A participant as the integration centre wants it registered.
 *
 * @param uri {@code urn:agency:<code>} or {@code urn:partner:<id>}
 * @param nameKo its Korean name
 * @param nameEn its English name
 * @param copies whether it gets copies of complaints that agencies handle themselves
 * @param categories codes of the category scheme that it serves
 * @param regions 법정동코드 that it serves; empty means everywhere
 */
public record ParticipantDraft(String uri, String nameKo, String nameEn, boolean copies, Set<String> categories,
		Set<String> regions) {

	private static final Pattern AGENCY = Pattern.compile("urn:agency:[0-9A-Z]{7}");

	private static final Pattern PARTNER = Pattern.compile("urn:partner:[a-z0-9][a-z0-9\\-]{1,62}");

	private static final Pattern REGION = Pattern.compile("[0-9]{10}");

	private static final int LONGEST_NAME = 200;

	Kind kind() {
		return AGENCY.matcher(this.uri).matches() ? Kind.AGENCY : Kind.PARTNER;
	}

	void check(CategoryScheme scheme) {
		if (!AGENCY.matcher(this.uri).matches() && !PARTNER.matcher(this.uri).matches()) {
			throw new ParticipantProblem(Code.URI_INVALID, this.uri);
		}
		for (String name : new String[] { this.nameKo, this.nameEn }) {
			if (name.isBlank() || name.length() > LONGEST_NAME) {
				throw new ParticipantProblem(Code.NAME_INVALID, this.uri);
			}
		}
		for (String category : this.categories) {
			if (scheme.find(category).isEmpty()) {
				throw new ParticipantProblem(Code.CATEGORY_UNKNOWN, category);
			}
		}
		for (String region : this.regions) {
			if (!REGION.matcher(region).matches()) {
				throw new ParticipantProblem(Code.REGION_INVALID, region);
			}
		}
	}

}
