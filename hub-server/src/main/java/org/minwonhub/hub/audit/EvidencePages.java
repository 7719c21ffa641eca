package org.minwonhub.hub.audit;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;

/** What lies in an evidence file for people, in both languages. */
@Component
class EvidencePages {

	private static final List<String> LANGUAGES = List.of("ko", "en");

	private final ITemplateEngine templates;

	private final InstantSource clock;

	EvidencePages(ITemplateEngine templates, InstantSource clock) {
		this.templates = templates;
		this.clock = clock;
	}

	void put(EvidenceZip zip, MessageLines messages, String vkey) {
		for (String language : LANGUAGES) {
			Context context = new Context(Locale.forLanguageTag(language));
			context.setVariable("messages", messages);
			context.setVariable("logKey", vkey);
			context.setVariable("madeAt", this.clock.instant());
			zip.add("READ-ME." + language + ".html", (entry) -> {
				Writer page = new OutputStreamWriter(entry, StandardCharsets.UTF_8);
				this.templates.process("evidence/read-me." + language, context, page);
				page.flush();
			});
		}
	}

}
