package org.minwonhub.adapter.status;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.store.LogAlarms.LogAlarm;
import org.minwonhub.adapter.store.SeenCheckpoints.Seen;

/**
 * What the adapter tells about the hub's message log.
 */
final class LogState {

	private LogState() {
	}

	static JsonObject of(AdapterStore store, InstantSource clock) {
		JsonObject log = new JsonObject();
		Seen latest = store.seenCheckpoints().latest().orElse(null);
		log.put("cosignedSize", (latest != null) ? latest.size() : null);
		log.put("cosignedAt", (latest != null) ? Instant.ofEpochMilli(latest.at()).toString() : null);
		log.put("unproven", store.promises().unproven());
		log.put("oldestUnprovenSeconds",
				store.promises()
					.oldestUnproven()
					.map((at) -> (clock.millis() - at) / Duration.ofSeconds(1).toMillis())
					.orElse(0L));
		List<JsonObject> alarms = store.logAlarms().open().stream().map(LogState::alarm).toList();
		log.put("alarms", new JsonArray(alarms));
		return log;
	}

	private static JsonObject alarm(LogAlarm alarm) {
		JsonObject json = new JsonObject();
		json.put("code", alarm.code());
		json.put("at", Instant.ofEpochMilli(alarm.at()).toString());
		json.put("messageId", alarm.messageId());
		return json;
	}

}
