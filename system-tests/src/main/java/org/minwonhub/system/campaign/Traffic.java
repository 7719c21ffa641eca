package org.minwonhub.system.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.minwonhub.system.world.BoardTables;
import org.minwonhub.system.world.BoardTables.Row;

/**
 * Citizens who write on two boards and officers who answer. What is written on the
 * integrated board goes to the agency; what is written on the agency's board stays there
 * and is copied. Every text is unlike every other, so that rows can be counted.
 */
public final class Traffic {

	private static final String QUESTION = "문의 ";

	private static final String ANSWER = "답변 ";

	private final BoardTables integrated;

	private final BoardTables agency;

	private final String category;

	private final int most;

	private final int atATime;

	private final Set<String> answered = new HashSet<>();

	private int written;

	private boolean over;

	/**
	 * @param category that the agency handles
	 * @param most how many complaints in all
	 * @param atATime how many may be unanswered
	 */
	public Traffic(BoardTables integrated, BoardTables agency, String category, int most, int atATime) {
		this.integrated = integrated;
		this.agency = agency;
		this.category = category;
		this.most = most;
		this.atATime = atATime;
	}

	/** Officers answer what is there, citizens write. */
	public void flow() {
		for (Row post : this.agency.posts()) {
			String question = question(post);
			if (this.answered.add(question)) {
				this.agency.answer(post.key(), ANSWER + question);
			}
		}
		while (!this.over && this.written < this.most && this.written - this.answered.size() < this.atATime) {
			String question = QUESTION + this.written++ + ".";
			BoardTables board = (this.written % 2 == 1) ? this.integrated : this.agency;
			board.post(question, "내용: " + question, this.category);
		}
	}

	/** Nothing new is written from now on. */
	public void end() {
		this.over = true;
	}

	public int written() {
		return this.written;
	}

	/**
	 * Whether all that was to be written is written, answered, and shown on both boards.
	 */
	public boolean isAllThere() {
		return (this.over || this.written == this.most) && this.answered.size() == this.written
				&& this.integrated.rows().stream().filter(Traffic::isAnswer).count() >= this.written;
	}

	/** What is not exactly once on both boards; empty if all is. */
	public List<String> discrepancies() {
		List<String> found = new ArrayList<>();
		count(found, "integrated board", this.integrated, 3 * this.written);
		count(found, "agency's board", this.agency, 2 * this.written);
		long notices = this.integrated.rows().stream().filter((row) -> row.text().contains("접수번호")).count();
		if (notices != this.written) {
			found.add(notices + " notices of acceptance instead of " + this.written);
		}
		return found;
	}

	private void count(List<String> found, String name, BoardTables board, int expectedRows) {
		List<Row> rows = board.rows();
		Map<String, Integer> posts = new HashMap<>();
		Map<String, Integer> answers = new HashMap<>();
		Map<Long, String> questions = rows.stream()
			.filter((row) -> row.parent() == 0)
			.collect(Collectors.toMap(Row::key, Traffic::question));
		for (Row row : rows) {
			if (row.parent() == 0) {
				posts.merge(question(row), 1, Integer::sum);
			}
			else if (isAnswer(row)) {
				answers.merge(answered(row), 1, Integer::sum);
				if (!answered(row).equals(questions.get(row.parent()))) {
					found.add("The answer to " + answered(row) + " stands below " + questions.get(row.parent())
							+ " on the " + name);
				}
			}
		}
		for (int number = 0; number < this.written; number++) {
			String question = QUESTION + number + ".";
			int times = posts.getOrDefault(question, 0);
			int answeredTimes = answers.getOrDefault(question, 0);
			if (times != 1 || answeredTimes != 1) {
				found.add(question + " stands " + times + " times and its answer " + answeredTimes + " times on the "
						+ name);
			}
		}
		if (rows.size() != expectedRows) {
			found.add(rows.size() + " rows on the " + name + " instead of " + expectedRows);
		}
	}

	private static String answered(Row answer) {
		int start = answer.text().indexOf(ANSWER) + ANSWER.length();
		return answer.text().substring(start, answer.text().indexOf('.', start) + 1);
	}

	private static boolean isAnswer(Row row) {
		return row.parent() != 0 && row.text().contains(ANSWER + QUESTION);
	}

	private static String question(Row post) {
		int start = post.subject().indexOf(QUESTION);
		return (start < 0) ? post.subject() : post.subject().substring(start, post.subject().indexOf('.', start) + 1);
	}

}
