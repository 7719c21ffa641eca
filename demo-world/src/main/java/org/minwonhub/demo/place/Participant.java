package org.minwonhub.demo.place;

import java.util.List;
import java.util.Locale;

/**
 * One agency of the demo and its board.
 *
 * @param key short name: of its folder, its database and its log files
 * @param code seven-character agency code
 * @param nameKo its name
 * @param nameEn its name in English
 * @param boardKo its board's name
 * @param boardEn its board's name in English
 * @param table {@code bo_table}: the posts are in {@code g5_write_<table>}
 * @param categories what the board offers to file under
 * @param handles what the hub routes to this agency
 * @param integrated whether it is the centre's integrated board: files for others and
 * gets copies
 * @param officer who answers there
 * @param preferredPort of its pages, if free
 */
public record Participant(String key, String code, String nameKo, String nameEn, String boardKo, String boardEn,
		String table, List<Category> categories, List<Category> handles, boolean integrated, Officer officer,
		int preferredPort) {

	public String name(Locale locale) {
		return english(locale) ? this.nameEn : this.nameKo;
	}

	public String board(Locale locale) {
		return english(locale) ? this.boardEn : this.boardKo;
	}

	private static boolean english(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
	}

}
