package org.minwonhub.hub.operations;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.log.serving.PublishedLog;
import org.minwonhub.hub.log.witness.LogPolicy;
import org.minwonhub.hub.log.witness.WitnessReports;
import org.minwonhub.hub.log.work.LogDesk;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.log.checkpoint.SignedCheckpoint;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Right.COMMAND_LINE)
class LogApi {

	private final LogDesk desk;

	private final PublishedLog log;

	private final LogPolicy policy;

	private final WitnessReports reports;

	private final AdministrationLog administration;

	private final Transactions transactions;

	private final DatabaseClock clock;

	LogApi(LogDesk desk, PublishedLog log, LogPolicy policy, WitnessReports reports, AdministrationLog administration,
			Transactions transactions, DatabaseClock clock) {
		this.desk = desk;
		this.log = log;
		this.policy = policy;
		this.reports = reports;
		this.administration = administration;
		this.transactions = transactions;
		this.clock = clock;
	}

	@GetMapping("/operations/api/log")
	LogDesk.Status status() {
		return this.desk.status();
	}

	/** The public key, as verifying tools take it. */
	@GetMapping("/operations/api/log/key")
	Map<String, String> key() {
		return Map.of("vkey", this.desk.vkey().orElseThrow(() -> new OperationProblem(Problem.LOG_EMPTY, "")));
	}

	/**
	 * The newest signed checkpoint.
	 * @param witnessed whether it must have the quorum of witnesses
	 */
	@GetMapping("/operations/api/log/checkpoint")
	Map<String, String> checkpoint(@RequestParam(defaultValue = "false") boolean witnessed) {
		byte[] note = witnessed ? this.log.witnessed().map(SignedCheckpoint::encode).orElse(null)
				: this.log.checkpoint();
		if (note == null) {
			throw new OperationProblem(witnessed ? Problem.LOG_NOT_WITNESSED : Problem.LOG_EMPTY, "");
		}
		return Map.of("checkpoint", new String(note, StandardCharsets.UTF_8));
	}

	/** Who cosigns, and how far. */
	@GetMapping("/operations/api/log/witnesses")
	Page<LogPolicy.Line> witnesses() {
		return new Page<>(this.policy.witnesses(), null);
	}

	/** What verifying tools need to judge a checkpoint. */
	@GetMapping("/operations/api/log/policy")
	Map<String, String> policy() {
		try {
			return Map.of("policy", this.policy.text().orElseThrow(() -> new OperationProblem(Problem.LOG_EMPTY, "")));
		}
		catch (IllegalStateException ex) {
			throw new OperationProblem(Problem.LOG_QUORUM_TOO_LARGE, String.valueOf(ex.getMessage()));
		}
	}

	/** Ends what a witness has reported, once the centre knows what it was. */
	@PostMapping("/operations/api/log/reports/{id}/settle")
	Map<String, String> settle(@PathVariable long id, @RequestBody Settlement settlement) {
		String why = new Why(settlement.why()).required();
		this.transactions.durably(() -> {
			if (!this.reports.settle(id, this.clock.now())) {
				throw new OperationProblem(Problem.LOG_REPORT_UNKNOWN, Long.toString(id));
			}
			this.administration.record("LOG_REPORT_SETTLED", Long.toString(id), Map.of("why", why));
		});
		return Map.of("id", Long.toString(id));
	}

	/**
	 * @param why one line for the record
	 */
	record Settlement(@Nullable String why) {
	}

}
