package org.minwonhub.system.lookup;

import java.util.Random;
import java.util.function.Function;

/**
 * A kind of call to measure.
 *
 * @param name for people
 * @param body another one each time
 */
record Lookup(String name, Function<Random, String> body) {
}
