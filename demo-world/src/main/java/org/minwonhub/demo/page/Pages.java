package org.minwonhub.demo.page;

import java.util.Locale;
import java.util.Map;

import org.minwonhub.demo.place.Participant;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Fills the templates in {@code board/}; every value is escaped.
 */
final class Pages {

	private final TemplateEngine engine = new TemplateEngine();

	private final Participant board;

	Pages(Participant board) {
		this.board = board;
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("board/");
		resolver.setSuffix(".html");
		resolver.setCharacterEncoding("UTF-8");
		this.engine.setTemplateResolver(resolver);
		this.engine.setMessageResolver(new Texts());
	}

	Response page(int status, String template, Visit visit, Map<String, Object> values) {
		Locale locale = visit.locale();
		Context context = new Context(locale, values);
		context.setVariable("lang", locale.getLanguage());
		context.setVariable("theme", this.board.key());
		context.setVariable("agency", this.board.name(locale));
		context.setVariable("board", this.board.board(locale));
		context.setVariable("officer", visit.session().officer().map((member) -> member.name()).orElse(null));
		context.setVariable("refused", status >= 400);
		context.setVariable("here", visit.request().path());
		return Response.page(status, this.engine.process(template, context));
	}

}
