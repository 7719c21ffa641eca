package org.minwonhub.hub.operations;

import java.time.Instant;
import java.util.List;

import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.log.stamp.StampDesk;
import org.minwonhub.hub.log.stamp.StampLine;
import org.minwonhub.hub.log.stamp.StampStore;
import org.minwonhub.hub.log.stamp.Stamped;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Right.COMMAND_LINE)
class StampsApi {

	private static final int SHOWN = 100;

	private final StampDesk desk;

	private final StampStore store;

	StampsApi(StampDesk desk, StampStore store) {
		this.desk = desk;
		this.store = store;
	}

	/** The newest ones, and who is asked for them. */
	@GetMapping("/operations/api/log/stamps")
	Stamps list() {
		return new Stamps(this.store.newest(SHOWN).stream().map(StampsApi::line).toList(), this.desk.authorities());
	}

	/** Asks for one over the newest checkpoint, now. */
	@PostMapping("/operations/api/log/stamps")
	Line stamp() {
		if (!this.desk.isOn()) {
			throw new OperationProblem(Problem.LOG_STAMPS_OFF, "");
		}
		return this.desk.stampNow()
			.map(StampsApi::line)
			.orElseThrow(() -> new OperationProblem(Problem.LOG_NOT_STAMPED, ""));
	}

	private static Line line(Stamped stamped) {
		return new Line(stamped.size(), stamped.time(), stamped.obtainedAt(), stamped.authority());
	}

	/**
	 * @param authorities in the order in which they are asked
	 */
	record Stamps(List<Line> items, List<StampLine> authorities) {
	}

	/**
	 * @param size of the tree whose checkpoint is stamped
	 * @param stampedAt by the authority's clock
	 */
	record Line(long size, Instant stampedAt, Instant obtainedAt, String authority) {
	}

}
