package org.minwonhub.hub.console;

/**
 * One of the five steps into exchange.
 *
 * @param number from 1
 * @param done whether the facts say that it is behind
 */
record Step(int number, boolean done) {
}
