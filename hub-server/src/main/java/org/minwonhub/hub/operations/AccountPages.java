package org.minwonhub.hub.operations;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;
import org.minwonhub.hub.account.AccountDesk;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.account.Role;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who may use the pages.
 */
@OperationsPage
@Needs(Right.ADMINISTER)
class AccountPages {

	private final AccountDesk desk;

	private final PageHost host;

	AccountPages(AccountDesk desk, PageHost host) {
		this.desk = desk;
		this.host = host;
	}

	@GetMapping("/operations/accounts")
	String list(Model model) {
		model.addAttribute("accounts", this.desk.all());
		model.addAttribute("roles", Arrays.stream(Role.values()).map(Role::name).toList());
		return "operations/accounts";
	}

	@PostMapping("/operations/accounts")
	String invite(@RequestParam String name, @RequestParam Role role, @RequestParam(defaultValue = "") String agency,
			HttpServletRequest request, Model model) {
		return withLink(name, this.desk.invite(name.strip(), role, Names.uri(agency)), request, model);
	}

	@PostMapping("/operations/accounts/{name}/reset")
	String reset(@PathVariable String name, @RequestParam(defaultValue = "") String why, HttpServletRequest request,
			Model model) {
		return withLink(name, this.desk.reset(name, new Why(why).required()), request, model);
	}

	@PostMapping("/operations/accounts/{name}/close")
	String close(@PathVariable String name, @RequestParam(defaultValue = "") String why) {
		this.desk.close(name, new Why(why).required());
		return "redirect:/operations/accounts";
	}

	/** The link is shown this once; the database knows its hash only. */
	private String withLink(String name, String code, HttpServletRequest request, Model model) {
		model.addAttribute("invited", name.strip());
		model.addAttribute("link", this.host.address(request) + OperationsGate.JOIN + "?code=" + code);
		return list(model);
	}

}
