package org.minwonhub.demo.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.minwonhub.demo.place.Participant;
import org.minwonhub.demo.place.Participants;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Carries posts and answers between the three boards as a pair of adapters would, by the
 * database user that the adapters have.
 */
final class StandInCourier {

	private final Path adapters;

	private final Map<String, DriverManagerDataSource> boards = new HashMap<>();

	private final Map<String, List<String>> hops = new TreeMap<>();

	private final Set<String> done = new HashSet<>();

	StandInCourier(Path adapters) {
		this.adapters = adapters;
	}

	void carry() throws IOException, InterruptedException {
		while (true) {
			for (Participant board : Participants.all()) {
				if (Files.exists(file(board, "adapter.yml"))) {
					this.boards.computeIfAbsent(board.key(), (key) -> open(board));
				}
			}
			if (this.boards.size() == Participants.all().size()) {
				for (Participant board : Participants.all()) {
					posts(board);
				}
			}
			for (Participant board : Participants.all()) {
				if (Files.exists(file(board, "adapter.yml"))) {
					tell(board);
				}
			}
			TimeUnit.MILLISECONDS.sleep(100);
		}
	}

	private void posts(Participant from) {
		for (Map<String, Object> post : rows(from, "wr_reply = '' AND wr_is_comment = 0 AND wr_1 = ''")) {
			Participant to = from.integrated() ? handler(post) : Participants.INTEGRATED;
			if (to == null) {
				continue;
			}
			String number = from.key() + "-" + post.get("wr_id");
			if (this.done.add(number)) {
				insert(to, post, number, Map.of("wr_option", "secret", "wr_reply", ""));
				hop(from, "OUT", "SubmitComplaint", number, post);
				hop(to, "IN", "SubmitComplaint", number, post);
			}
			answers(from.integrated() ? to : from, from.integrated() ? from : to, number);
		}
	}

	private void answers(Participant agency, Participant other, String number) {
		boolean own = number.startsWith(agency.key());
		String post = own ? "wr_id = " + number.substring(number.indexOf('-') + 1) : "wr_1 = '" + number + "'";
		String there = own ? "wr_1 = '" + number + "'" : "wr_id = " + number.substring(number.indexOf('-') + 1);
		for (Map<String, Object> asked : rows(agency, post)) {
			for (Map<String, Object> answer : rows(agency, "wr_reply = 'A' AND wr_num = " + asked.get("wr_num"))) {
				if (this.done.add("answer-" + number)) {
					Map<String, Object> question = rows(other, there).get(0);
					insert(other, answer, "answer-" + number, Map.of("wr_reply", "A", "wr_num", question.get("wr_num"),
							"wr_option", question.get("wr_option"), "mb_id", ""));
					hop(agency, "OUT", "PublishAnswer", number, answer);
					hop(other, "IN", "PublishAnswer", number, answer);
				}
			}
		}
	}

	private void insert(Participant to, Map<String, Object> row, String reference, Map<String, Object> changes) {
		JdbcClient jdbc = JdbcClient.create(source(to));
		Map<String, Object> values = new HashMap<>(row);
		values.remove("wr_id");
		values.put("wr_num",
				jdbc.sql("SELECT coalesce(min(wr_num), 0) - 1 FROM " + table(to)).query(Integer.class).single());
		values.put("wr_1", reference);
		values.put("wr_password", "!");
		values.putAll(changes);
		new SimpleJdbcInsert(source(to)).withTableName(table(to))
			.usingColumns(values.keySet().toArray(String[]::new))
			.execute(values);
		jdbc.sql("UPDATE " + table(to) + " SET wr_parent = wr_id WHERE wr_1 = ?").param(reference).update();
	}

	private void hop(Participant at, String direction, String operation, String number, Map<String, Object> row) {
		this.hops.computeIfAbsent(at.key(), (key) -> new ArrayList<>())
			.add("""
					{"direction": "%s", "operation": "%s", "applicationNumber": "%s", "messageId": "%s-%s",
					"outcome": "ACCEPTED", "senderSignature": "VERIFIED", "hubSignature": "VERIFIED", "boardKey": "%s"}"""
				.formatted(direction, operation, number, operation, number, row.get("wr_id")));
	}

	private void tell(Participant board) throws IOException {
		String messages = this.hops.getOrDefault(board.key(), List.of()).stream().collect(Collectors.joining(","));
		Files.writeString(file(board, "status.json"),
				"{\"running\": true, \"baselineAt\": \"now\", \"recent\": [" + messages + "]}");
	}

	private List<Map<String, Object>> rows(Participant board, String condition) {
		return JdbcClient.create(source(board))
			.sql("SELECT * FROM " + table(board) + " WHERE " + condition)
			.query()
			.listOfRows();
	}

	private static @Nullable Participant handler(Map<String, Object> post) {
		return Participants.all()
			.stream()
			.filter((agency) -> agency.handles()
				.stream()
				.anyMatch((category) -> category.boardName().equals(post.get("ca_name"))))
			.findFirst()
			.orElse(null);
	}

	private DriverManagerDataSource source(Participant board) {
		return Objects.requireNonNull(this.boards.get(board.key()));
	}

	private DriverManagerDataSource open(Participant board) {
		try {
			Map<String, String> settings = new HashMap<>();
			for (String line : Files.readAllLines(file(board, "adapter.yml"))) {
				String[] pair = line.strip().split(": ", 2);
				settings.put(line.startsWith("  ") ? "board." + pair[0] : pair[0], pair[pair.length - 1]);
			}
			String password = Files.readString(Path.of(String.valueOf(settings.get("board.password-file"))));
			return new DriverManagerDataSource(String.valueOf(settings.get("board.url")),
					String.valueOf(settings.get("board.user")), password);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path file(Participant board, String name) {
		return this.adapters.resolve(board.key()).resolve(name);
	}

	private static String table(Participant board) {
		return "g5_write_" + board.table();
	}

}
