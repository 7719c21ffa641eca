package org.minwonhub.demo.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.IMessageResolver;

/**
 * The pages' texts in Korean and English.
 */
final class Texts implements IMessageResolver {

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	@Override
	public String getName() {
		return "board texts";
	}

	@Override
	public Integer getOrder() {
		return 1;
	}

	@Override
	public String resolveMessage(ITemplateContext context, @Nullable Class<?> origin, String key,
			Object @Nullable [] parameters) {
		return text(context.getLocale(), key, (parameters != null) ? parameters : new Object[0]);
	}

	@Override
	public String createAbsentMessageRepresentation(ITemplateContext context, @Nullable Class<?> origin, String key,
			Object @Nullable [] parameters) {
		throw new IllegalArgumentException("No text for " + key);
	}

	static String text(Locale locale, String key, Object... parameters) {
		String pattern = ResourceBundle.getBundle("board.texts", locale, NO_FALLBACK).getString(key);
		return new MessageFormat(pattern, locale).format(parameters);
	}

}
