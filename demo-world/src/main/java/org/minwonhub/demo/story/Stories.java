package org.minwonhub.demo.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.minwonhub.demo.place.Category;
import org.minwonhub.demo.visitor.Letter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what is filed in the demo.
 */
public final class Stories {

	/** The archive's categories, and where the demo files them. */
	private static final Map<String, Category> CATEGORIES = Map.ofEntries(Map.entry("교통/건축/국토", Category.TRAFFIC),
			Map.entry("보건복지", Category.WELFARE), Map.entry("안전/환경", Category.SAFETY),
			Map.entry("육아/교육", Category.EDUCATION), Map.entry("행정", Category.ADMINISTRATION),
			Map.entry("일자리", Category.WORKFORCE), Map.entry("문화/예술/체육/언론", Category.CULTURE),
			Map.entry("경제민주화", Category.LEGAL), Map.entry("성장동력", Category.TECHNOLOGY),
			Map.entry("농산어촌", Category.SALES), Map.entry("저출산/고령화대책", Category.WELFARE),
			Map.entry("미래", Category.STARTUP));

	/** Names that stand for nobody. */
	private static final List<String> NAMES = List.of("홍길동", "성춘향", "이몽룡", "심청이", "임꺽정", "장길산", "전우치", "콩쥐", "팥쥐", "흥부",
			"놀부", "변학도");

	private static final JsonMapper JSON = JsonMapper.shared();

	private Stories() {
	}

	/** The dozen hand-written ones, in the order in which they are filed. */
	public static List<Complaint> complaints() {
		List<Complaint> complaints = new ArrayList<>();
		for (JsonNode node : JSON.readTree(resource("/data/complaints.json"))) {
			Letter letter = new Letter(text(node, "name"), "demo1234", text(node, "category"), text(node, "subject"),
					text(node, "content"), node.path("secret").asBoolean(false));
			complaints.add(new Complaint(text(node, "board"), letter, node.path("answer").asString("")));
		}
		return complaints;
	}

	/** The archive's petitions, each with an invented petitioner. */
	public static List<Letter> petitions() {
		List<Letter> petitions = new ArrayList<>();
		for (String line : resource("/data/petitions-2019.jsonl").split("\n", -1)) {
			if (!line.isBlank()) {
				petitions.add(petition(JSON.readTree(line), NAMES.get(petitions.size() % NAMES.size())));
			}
		}
		return petitions;
	}

	private static Letter petition(JsonNode node, String name) {
		Category category = Objects.requireNonNull(CATEGORIES.get(text(node, "category")), "category");
		return new Letter(name, "demo1234", category.boardName(), text(node, "title").strip(), text(node, "body"),
				false);
	}

	private static String text(JsonNode node, String field) {
		return node.required(field).asString();
	}

	private static String resource(String name) {
		try (InputStream in = Stories.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
