package org.minwonhub.adapter.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * All that the adapter is told by its agency.
 *
 * @param folder where the file lies, and relative paths in it start
 * @param agency seven-character administrative standard agency code (행정표준 기관코드)
 * @param hub the hub's base address
 * @param data the adapter's own folder: store, keys, files on their way
 * @param passwordFile holds the password of key store and data store
 * @param board the mapping, read by the board's connector
 * @param link where an officer opens an entry, with {@code {key}} for its key
 * @param region 법정동코드 given to what is filed here
 * @param handling whose complaint a new post is
 * @param categories the board's category to the hub's code
 * @param statuses the board's status to what it means
 * @param acceptance how the agency accepts a complaint
 * @param mail the officers' e-mail; {@code null} where the agency wants none
 * @param copies what is shown of complaints of others
 * @param timing how often and how long
 * @param backfill whether posts that exist at the first start are filed too
 */
public record AdapterConfig(Path folder, String agency, URI hub, Path data, Path passwordFile,
		Map<String, Object> board, @Nullable String link, @Nullable String region, HandlingRules handling,
		Map<String, String> categories, Map<String, StatusMeaning> statuses, Acceptance acceptance, @Nullable Mail mail,
		Copies copies, Timing timing, boolean backfill) {

	public AdapterConfig {
		board = Map.copyOf(board);
		categories = Map.copyOf(categories);
		statuses = Map.copyOf(statuses);
	}

	/** The agency's name in the exchange. */
	public String participant() {
		return "urn:agency:" + this.agency;
	}

	public @Nullable String link(String boardKey) {
		return (this.link != null) ? this.link.replace("{key}", boardKey) : null;
	}

}
