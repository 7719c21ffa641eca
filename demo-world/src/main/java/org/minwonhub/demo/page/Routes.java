package org.minwonhub.demo.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which page answers which path. {@code {id}} in a path stands for a row's number.
 */
final class Routes {

	private final List<Route> routes = new ArrayList<>();

	void get(String path, Page page) {
		add("GET", path, page);
	}

	void post(String path, Page page) {
		add("POST", path, page);
	}

	private void add(String method, String path, Page page) {
		this.routes.add(new Route(method, Pattern.compile(path.replace("{id}", "([0-9]+)")), page));
	}

	Response answer(Visit visit) {
		boolean otherMethod = false;
		String method = visit.request().method().equals("HEAD") ? "GET" : visit.request().method();
		for (Route route : this.routes) {
			Matcher matcher = route.path().matcher(visit.request().path());
			if (matcher.matches() && route.method().equals(method)) {
				return route.page().answer(visit, (matcher.groupCount() > 0) ? Request.number(matcher.group(1)) : 0);
			}
			otherMethod |= matcher.matches();
		}
		throw otherMethod ? new PageException(405, "error.badRequest") : new PageException(404, "error.notFound");
	}

	/** Makes the answer. */
	@FunctionalInterface
	interface Page {

		Response answer(Visit visit, int id);

	}

	private record Route(String method, Pattern path, Page page) {
	}

}
