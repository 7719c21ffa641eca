package org.minwonhub.hub.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.minwonhub.registry.Category;
import org.minwonhub.registry.CategoryScheme;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.Participant;

import org.springframework.stereotype.Component;

/**
 * What live agencies serve together: where the hub would find nobody, and where it would
 * find several and so ask the centre.
 */
@Component
class Coverages {

	static final String EVERYWHERE = "*";

	private final Directory directory;

	private final CategoryScheme scheme;

	Coverages(Directory directory, CategoryScheme scheme) {
		this.directory = directory;
		this.scheme = scheme;
	}

	List<Coverage> all() {
		Map<String, List<Participant>> serving = new TreeMap<>();
		for (Category category : this.scheme.all()) {
			serving.put(category.code(), this.directory.serving(category.code()));
		}
		SortedSet<String> regions = serving.values()
			.stream()
			.flatMap(List::stream)
			.flatMap((agency) -> agency.regions().stream())
			.collect(Collectors.toCollection(TreeSet::new));
		return this.scheme.all()
			.stream()
			.map((category) -> of(category.code(), serving.getOrDefault(category.code(), List.of()), regions))
			.toList();
	}

	static Coverage of(String category, List<Participant> agencies, SortedSet<String> regions) {
		List<String> gaps = agencies.isEmpty() ? List.of()
				: regions.stream().filter((region) -> count(agencies, region) == 0).toList();
		List<String> overlaps = new ArrayList<>();
		if (agencies.stream().filter((agency) -> agency.regions().isEmpty()).count() > 1) {
			overlaps.add(EVERYWHERE);
		}
		agencies.stream()
			.flatMap((agency) -> agency.regions().stream())
			.distinct()
			.sorted()
			.filter((region) -> count(agencies, region) > 1)
			.forEach(overlaps::add);
		return new Coverage(category,
				agencies.stream()
					.map((agency) -> new Coverage.Serving(agency.uri(), agency.regions().stream().sorted().toList()))
					.toList(),
				agencies.isEmpty(), gaps, overlaps);
	}

	/** How many serve all of a region. */
	private static long count(List<Participant> agencies, String region) {
		return agencies.stream().filter((agency) -> agency.servesRegion(region)).count();
	}

}
