package org.minwonhub.hub.operations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.recovery.RecoveryDesk;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Right.COMMAND_LINE)
class RecoveryApi {

	private final RecoveryDesk desk;

	RecoveryApi(RecoveryDesk desk) {
		this.desk = desk;
	}

	/** How far the newest recovery is; nothing if the hub was never restored. */
	@GetMapping("/operations/api/recovery")
	Map<String, @Nullable Object> status() {
		return this.desk.status().map(RecoveryApi::described).orElseGet(Map::of);
	}

	private static Map<String, @Nullable Object> described(RecoveryDesk.Status status) {
		RecoveryDesk.Epoch epoch = status.epoch();
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("epoch", epoch.number());
		about.put("from", epoch.from());
		about.put("to", epoch.to());
		about.put("since", epoch.since());
		about.put("openedAt", epoch.openedAt());
		about.put("why", epoch.why());
		Map<String, @Nullable Object> described = new LinkedHashMap<>();
		described.put("epoch", about);
		described.put("restored", status.restored());
		described.put("missing", status.missing());
		described.put("waived", status.waived());
		described.put("participants", status.participants());
		described.put("missingMessages", status.missingMessages());
		described.put("acts", status.acts());
		return described;
	}

	@PostMapping("/operations/api/recovery/messages/{id}/waive")
	Map<String, String> waive(@PathVariable UUID id, @RequestBody Why why) {
		if (!this.desk.waive(id, why.required())) {
			throw new OperationProblem(Problem.NOT_MISSING, id.toString());
		}
		return Map.of("message", id.toString());
	}

}
