package org.minwonhub.hub.routing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.Participant;

import org.springframework.stereotype.Component;

/**
 * Finds the agency for a category and region, or says why there is none. It never picks
 * one of several.
 */
@Component
public class Router {

	private final Directory directory;

	Router(Directory directory) {
		this.directory = directory;
	}

	public Route route(@Nullable String category, @Nullable String region, Circle circle) {
		if (category == null) {
			return Route.nowhere(Unrouted.NO_CATEGORY);
		}
		List<Participant> serving = this.directory.serving(category, circle.state());
		if (serving.isEmpty()) {
			return Route.nowhere(Unrouted.CATEGORY_NOT_SERVED);
		}
		List<Participant> there = serving.stream()
			.filter(agency -> region == null || agency.servesRegion(region))
			.toList();
		if (there.isEmpty()) {
			return Route.nowhere(Unrouted.REGION_NOT_SERVED);
		}
		return (there.size() == 1) ? new Route(there.get(0).uri(), null) : Route.nowhere(Unrouted.SEVERAL_AGENCIES);
	}

	/**
	 * Where a complaint goes: exactly one of the two is there.
	 *
	 * @param agency the agency
	 * @param unrouted why there is none
	 */
	public record Route(@Nullable String agency, @Nullable Unrouted unrouted) {

		static Route nowhere(Unrouted why) {
			return new Route(null, why);
		}

	}

}
