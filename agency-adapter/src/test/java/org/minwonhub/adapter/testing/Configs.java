package org.minwonhub.adapter.testing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.config.Acceptance;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.config.Copies;
import org.minwonhub.adapter.config.HandlingRules;
import org.minwonhub.adapter.config.HandlingRules.Choice;
import org.minwonhub.adapter.config.Mail;
import org.minwonhub.adapter.config.StatusMeaning;
import org.minwonhub.adapter.config.Timing;
import org.minwonhub.xsd.complaint.Handling;
import org.minwonhub.xsd.complaint.Kind;

/**
 * Configurations for tests.
 */
public final class Configs {

	public static final String AGENCY = "6110001";

	private Configs() {
	}

	public static AdapterConfig of(URI hub, Path data, Handling handling, boolean backfill, boolean notices,
			@Nullable Mail mail) {
		return new AdapterConfig(data, AGENCY, hub, data, data.resolve("password"), Map.of(),
				"https://board.example/?wr_id={key}", null,
				new HandlingRules(new Choice(handling, null), false, List.of()), Map.of("자금", "FUNDING"),
				Map.of("처리중", StatusMeaning.IN_PROGRESS, "접수", StatusMeaning.ACCEPTED),
				new Acceptance(Kind.INFORMAL, Kind.QUERY, "민원봉사과", "민원담당", "02-111-2222"), mail,
				new Copies(false, notices),
				new Timing(Duration.ofSeconds(1), Duration.ofMinutes(1), 0, Duration.ofDays(35)), backfill);
	}

}
