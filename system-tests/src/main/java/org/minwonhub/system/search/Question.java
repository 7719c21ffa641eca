package org.minwonhub.system.search;

import java.util.function.IntFunction;

/**
 * One kind of search.
 *
 * @param name for people
 * @param query its parameters, other ones for each number
 */
record Question(String name, IntFunction<String> query) {
}
