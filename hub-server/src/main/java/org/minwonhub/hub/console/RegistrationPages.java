package org.minwonhub.hub.console;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.enrolment.ParticipantDesk;
import org.minwonhub.hub.enrolment.ParticipantProblem;
import org.minwonhub.hub.operations.OperationsPage;
import org.minwonhub.registry.Category;
import org.minwonhub.registry.CategoryScheme;
import org.minwonhub.registry.Directory;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * 연계신청·담당자 등록: the form for a new participant, and for one that changes.
 */
@OperationsPage
@Needs(Right.OPERATE)
class RegistrationPages {

	private final ParticipantFiles files;

	private final ParticipantDesk desk;

	private final Contacts contacts;

	private final Directory directory;

	private final CategoryScheme scheme;

	RegistrationPages(ParticipantFiles files, ParticipantDesk desk, Contacts contacts, Directory directory,
			CategoryScheme scheme) {
		this.files = files;
		this.desk = desk;
		this.contacts = contacts;
		this.directory = directory;
		this.scheme = scheme;
	}

	@GetMapping("/operations/participants/new")
	String empty(Model model) {
		return form(ParticipantForm.empty(), true, Map.of(), model);
	}

	@PostMapping("/operations/participants")
	String register(ParticipantFields fields, HttpServletResponse response, Model model) {
		ParticipantForm form = fields.form();
		Map<String, String> wrong = form.wrong();
		if (this.directory.state(form.uri()).isPresent()) {
			wrong.put("code", "taken");
		}
		return saved(form, true, wrong, response, model);
	}

	@GetMapping("/operations/participants/{uri}/edit")
	String edit(@PathVariable String uri, Model model) {
		return form(ParticipantForm.of(this.files.open(uri)), false, Map.of(), model);
	}

	@PostMapping("/operations/participants/{uri}/edit")
	String change(@PathVariable String uri, ParticipantFields fields, HttpServletResponse response, Model model) {
		ParticipantForm form = fields.formOf(ParticipantForm.of(this.files.open(uri)));
		return saved(form, false, form.wrong(), response, model);
	}

	private String saved(ParticipantForm form, boolean fresh, Map<String, String> wrong, HttpServletResponse response,
			Model model) {
		String parent = form.parentUri();
		if (parent != null && this.directory.state(parent).isEmpty()) {
			wrong.put("parent", "parent");
		}
		if (wrong.isEmpty()) {
			try {
				String token = fresh ? this.desk.register(form.draft(), form.trial()).token() : null;
				if (!fresh) {
					this.desk.change(form.draft());
				}
				this.desk.relate(form.uri(), parent);
				this.contacts.save(form.uri(), form.contact());
				if (!fresh) {
					return "redirect:/operations/participants/" + form.uri();
				}
				model.addAttribute("token", token);
				model.addAttribute("file", this.files.open(form.uri()));
				return "operations/participant";
			}
			catch (ParticipantProblem problem) {
				String field = (problem.code() == ParticipantProblem.Code.PARENT_INVALID) ? "parent" : "categories";
				wrong.put(field, field);
			}
		}
		response.setStatus(HttpStatus.BAD_REQUEST.value());
		return form(form, fresh, wrong, model);
	}

	private String form(ParticipantForm form, boolean fresh, Map<String, String> wrong, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("fresh", fresh);
		model.addAttribute("wrong", wrong);
		List<String> codes = this.scheme.all().stream().map(Category::code).toList();
		model.addAttribute("codes", codes);
		return "operations/participant-form";
	}

}
