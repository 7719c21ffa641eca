package org.minwonhub.hub.operations;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.uddi.PublisherDesk;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Right.COMMAND_LINE)
class PublishersApi {

	private final PublisherDesk desk;

	PublishersApi(PublisherDesk desk) {
		this.desk = desk;
	}

	@GetMapping("/operations/api/uddi/accounts")
	Page<PublisherLine> list() {
		return new Page<>(this.desk.all().stream().map(PublisherLine::of).toList(), null);
	}

	@PostMapping("/operations/api/uddi/accounts")
	Made make(@RequestBody Wanted wanted) {
		String name = (wanted.name() != null) ? wanted.name() : "";
		boolean centre = Boolean.TRUE.equals(wanted.centre());
		if (centre == (wanted.participant() != null)) {
			throw new OperationProblem(Problem.REQUEST_INVALID, "uddi/accounts");
		}
		return new Made(name, this.desk.make(name, wanted.participant()));
	}

	@PostMapping("/operations/api/uddi/accounts/{name}/reset")
	Made reset(@PathVariable String name) {
		return new Made(name, this.desk.reset(name));
	}

	@PostMapping("/operations/api/uddi/accounts/{name}/close")
	Map<String, String> close(@PathVariable String name) {
		this.desk.close(name);
		return Map.of("publisher", name);
	}

	/**
	 * Exactly one of both says for whom: what is merely missing or misspelt never makes
	 * an account that may publish everything.
	 *
	 * @param participant for whom it publishes
	 * @param centre whether it publishes for the integration centre
	 */
	record Wanted(@Nullable String name, @Nullable String participant, @Nullable Boolean centre) {
	}

	/**
	 * @param password told this once
	 */
	record Made(String publisher, String password) {
	}

}
