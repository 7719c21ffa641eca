package org.minwonhub.adapter.board.jdbc;

import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Makes plain text of HTML: all that a reader sees (line breaks, lists, addresses behind
 * links, table cells), nothing that a browser would run.
 */
final class HtmlText implements NodeFilter {

	private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "head", "iframe",
			"object", "embed", "applet");

	private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);

	private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ftp|mailto|tel):.+|[^:]*|/.*");

	private final boolean lineEndsBreak;

	private final StringBuilder out = new StringBuilder();

	private HtmlText(boolean lineEndsBreak) {
		this.lineEndsBreak = lineEndsBreak;
	}

	static String toPlain(String html, boolean lineEndsBreak) {
		HtmlText text = new HtmlText(lineEndsBreak);
		String source = lineEndsBreak ? html.replaceAll("\r\n|\r|\n", "<br>") : html;
		Jsoup.parseBodyFragment(source).body().filter(text);
		if (lineEndsBreak) {
			return text.out.toString();
		}
		return text.out.toString().replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
	}

	@Override
	public FilterResult head(Node node, int depth) {
		if (node instanceof TextNode text) {
			addText(text);
		}
		else if (node instanceof Element element) {
			if ("iframe".equals(element.normalName())) {
				this.out.append(embedded("삽입", element));
			}
			if (isUnseen(element)) {
				return FilterResult.SKIP_ENTIRELY;
			}
			begin(element);
		}
		return FilterResult.CONTINUE;
	}

	@Override
	public FilterResult tail(Node node, int depth) {
		if (node instanceof Element element) {
			end(element);
		}
		return FilterResult.CONTINUE;
	}

	private void begin(Element element) {
		switch (element.normalName()) {
			case "br" -> this.out.append('\n');
			case "hr" -> {
				startLine();
				this.out.append("----\n");
			}
			case "li" -> {
				startLine();
				this.out.append(bullet(element));
			}
			case "td", "th" -> {
				if (element.previousElementSibling() != null) {
					this.out.append(" | ");
				}
			}
			case "img" -> this.out.append(embedded("그림", element));
			default -> {
				if (isBlock(element)) {
					startLine();
				}
			}
		}
	}

	private void end(Element element) {
		if ("a".equals(element.normalName())) {
			addAddress(element);
		}
		else if ("p".equals(element.normalName()) && !this.lineEndsBreak) {
			startLine();
			this.out.append('\n');
		}
		else if (isBlock(element) && !Set.of("td", "th", "br", "hr").contains(element.normalName())) {
			startLine();
		}
	}

	private void addText(TextNode node) {
		if (this.lineEndsBreak || isPreformatted(node)) {
			this.out.append(node.getWholeText());
			return;
		}
		String text = node.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ").replace('\u00A0', ' ');
		boolean afterSpace = this.out.isEmpty() || Character.isWhitespace(this.out.charAt(this.out.length() - 1));
		this.out.append(afterSpace ? text.replaceFirst("^ ", "") : text);
	}

	private void addAddress(Element link) {
		String address = link.attr("href").strip();
		String seen = link.text();
		boolean told = address.isEmpty() || address.startsWith("#") || address.equals(seen)
				|| address.equals("mailto:" + seen) || address.equals("tel:" + seen);
		if (!told && ADDRESS.matcher(address).matches()) {
			this.out.append(" (").append(address).append(')');
		}
	}

	private static String embedded(String kind, Element element) {
		String source = element.attr("src").strip();
		String name = element.attr("alt").strip();
		boolean address = !source.isEmpty() && ADDRESS.matcher(source).matches();
		return "[" + kind + (name.isEmpty() ? "" : ": " + name) + (address ? " (" + source + ")" : "") + "]";
	}

	private static String bullet(Element item) {
		Element list = item.parent();
		if (list != null && "ol".equals(list.normalName())) {
			long before = item.previousElementSiblings()
				.stream()
				.filter((sibling) -> "li".equals(sibling.normalName()))
				.count();
			return (before + 1) + ". ";
		}
		return "- ";
	}

	private void startLine() {
		if (!this.out.isEmpty() && this.out.charAt(this.out.length() - 1) != '\n') {
			this.out.append('\n');
		}
	}

	private static boolean isBlock(Element element) {
		return element.isBlock() && !"body".equals(element.normalName());
	}

	private static boolean isUnseen(Element element) {
		return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")
				|| HIDDEN.matcher(element.attr("style")).find();
	}

	private static boolean isPreformatted(Node node) {
		Node parent = node.parent();
		return parent instanceof Element element && (element.closest("pre, textarea") != null);
	}

}
