package org.minwonhub.system.lookup;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.minwonhub.system.load.CpuTime;
import org.minwonhub.system.load.Machine;
import org.minwonhub.system.process.Jars;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.world.Hub;
import org.minwonhub.system.world.HubDatabase;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code system-tests/uddi-load}: publishes agencies and prints what lookups
 * cost the hub and its database. It judges no figure.
 */
public final class LookupMain {

	private static final int WARM_UP = 1000;

	private static final int ASKED = 2000;

	private static final long SEED = 20261122;

	private LookupMain() {
	}

	/**
	 * @param arguments how many agencies, one measurement for each; 200 and 10,000 if
	 * none is said
	 */
	public static void main(String[] arguments) {
		List<Integer> counts = (arguments.length > 0) ? Arrays.stream(arguments).map(Integer::valueOf).toList()
				: List.of(200, 10_000);
		Path folder = Jars.root().resolve("system-tests/target/uddi-load");
		System.out.println(Machine.here(Jars.root().resolve("system-tests/target")));
		System.out.printf("%d calls of each kind after %d to warm up, one after another, over HTTP%n", ASKED, WARM_UP);
		for (HubDatabase.Kind kind : HubDatabase.Kind.values()) {
			for (int count : counts) {
				measure(folder.resolve(kind + "-" + System.nanoTime()), kind, count);
			}
		}
		System.exit(0);
	}

	private static void measure(Path folder, HubDatabase.Kind kind, int count) {
		try (Processes processes = new Processes(folder);
				Hub hub = Hub.measured(processes, "hub", kind).start("-Dhub.uddi.token-validity=12h")) {
			Agencies agencies = new Agencies(new Node(hub.address()), count);
			long begin = System.nanoTime();
			agencies.publish("load", password(hub));
			System.out.printf("%n%s, %d agencies with %d services each, published in %d s%n", kind, count,
					Agencies.SERVICES, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
			System.out.printf("%-44s %10s %14s %8s %8s%n", "", "hub ms CPU", "database ms", "p50 ms", "p95 ms");
			Node node = new Node(hub.address());
			for (Lookup lookup : List.of(new Lookup("find_business by name", agencies::byName),
					new Lookup("find_business by place, 50 of many", agencies::byPlace),
					new Lookup("find_business by category and region", agencies::byCategory),
					new Lookup("get_businessDetail", agencies::detail),
					new Lookup("find_service by contract and region", agencies::services))) {
				measure(hub, node, lookup);
			}
		}
	}

	private static String password(Hub hub) {
		return JsonMapper.shared()
			.readTree(hub.command("uddi", "account", "make", "--centre", "--name", "load", "--json").required())
			.required("password")
			.asString();
	}

	private static void measure(Hub hub, Node node, Lookup lookup) {
		Random random = new Random(SEED);
		for (int i = 0; i < WARM_UP; i++) {
			node.call("inquiry", lookup.body().apply(random));
		}
		long[] nanos = new long[ASKED];
		Duration hubBefore = CpuTime.of(hub.process().process().toHandle());
		Duration databaseBefore = database(hub);
		for (int i = 0; i < ASKED; i++) {
			String body = lookup.body().apply(random);
			long begin = System.nanoTime();
			node.call("inquiry", body);
			nanos[i] = System.nanoTime() - begin;
		}
		double hubCost = each(CpuTime.of(hub.process().process().toHandle()).minus(hubBefore));
		double databaseCost = each(database(hub).minus(databaseBefore));
		Arrays.sort(nanos);
		System.out.printf("%-44s %10.2f %14.2f %8.1f %8.1f%n", lookup.name(), hubCost, databaseCost,
				nanos[ASKED / 2] / 1e6, nanos[ASKED * 95 / 100] / 1e6);
	}

	/** With H2 the database is part of the hub. */
	private static Duration database(Hub hub) {
		return hub.database().server().map(CpuTime::ofFamily).orElse(Duration.ZERO);
	}

	private static double each(Duration all) {
		return all.toNanos() / 1e6 / ASKED;
	}

}
