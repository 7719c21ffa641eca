package org.minwonhub.demo.place;

import java.util.EnumSet;
import java.util.List;

import static org.minwonhub.demo.place.Category.ADMINISTRATION;
import static org.minwonhub.demo.place.Category.CERTIFICATION;
import static org.minwonhub.demo.place.Category.STARTUP;
import static org.minwonhub.demo.place.Category.TRAFFIC;

/**
 * The three participants. The city, the agency and the people are invented; no telephone
 * number in use has a local part 0000.
 */
public final class Participants {

	/** 법정동코드 that the demo's complaints lie in. */
	public static final String REGION = "1100000000";

	/** A city with a board of its own: what is filed there, it answers itself. */
	public static final Participant CITY = new Participant("city", "6110001", "한빛시청", "Hanbit City Hall", "한빛시청 시민게시판",
			"Hanbit City Hall citizens' board", "minwon", List.copyOf(EnumSet.range(TRAFFIC, ADMINISTRATION)),
			List.copyOf(EnumSet.range(TRAFFIC, ADMINISTRATION)), false,
			new Officer("hanbit", "hanbit-demo", "김담당", "한빛시청 시민소통과", "02-0000-1001"), 8811);

	/** An agency for small enterprises. */
	public static final Participant SUPPORT = new Participant("support", "1741001", "중소기업지원원",
			"Small Enterprise Support Agency", "중소기업지원원 기업애로 게시판", "Support Agency enterprise board", "support",
			List.copyOf(EnumSet.range(STARTUP, CERTIFICATION)), List.copyOf(EnumSet.range(STARTUP, CERTIFICATION)),
			false, new Officer("jiwon", "jiwon-demo", "박지원", "중소기업지원원 기업애로상담팀", "02-0000-2002"), 8812);

	/**
	 * The integration centre's own board, for everybody who does not know whom to ask.
	 */
	public static final Participant INTEGRATED = new Participant("integrated", "0000001", "통합민원처리센터",
			"Integration Centre", "통합민원게시판", "Integrated complaint board", "integrated",
			List.copyOf(EnumSet.allOf(Category.class)), List.of(), true,
			new Officer("center", "center-demo", "이통합", "통합민원처리센터 운영팀", "02-0000-3003"), 8813);

	private Participants() {
	}

	public static List<Participant> all() {
		return List.of(CITY, SUPPORT, INTEGRATED);
	}

}
