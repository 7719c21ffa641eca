package org.minwonhub.hub.console;

import java.time.Instant;

import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.operations.OperationsPage;
import org.minwonhub.hub.storage.DatabaseClock;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Pages over all participants: what needs attention, who serves what, which certificates
 * end when.
 */
@OperationsPage
@Needs(Right.LOOK)
class OverviewPages {

	private static final int MOST_CERTIFICATES = 500;

	private final Overviews overviews;

	private final Coverages coverages;

	private final DatabaseClock clock;

	OverviewPages(Overviews overviews, Coverages coverages, DatabaseClock clock) {
		this.overviews = overviews;
		this.coverages = coverages;
		this.clock = clock;
	}

	@GetMapping("/operations/overview")
	String overview(Model model) {
		Overview overview = this.overviews.now();
		model.addAttribute("overview", overview);
		model.addAttribute("calm", overview.calm());
		return "operations/overview";
	}

	@GetMapping("/operations/coverage")
	String coverage(Model model) {
		model.addAttribute("coverages", this.coverages.all());
		return "operations/coverage";
	}

	@GetMapping("/operations/certificates")
	String certificates(Model model) {
		Instant now = this.clock.now();
		model.addAttribute("endings",
				this.overviews.ending(now, Instant.parse("9999-01-01T00:00:00Z"), MOST_CERTIFICATES));
		return "operations/certificates";
	}

}
