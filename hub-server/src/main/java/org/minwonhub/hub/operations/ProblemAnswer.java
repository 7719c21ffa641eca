package org.minwonhub.hub.operations;

/**
 * A refusal as JSON.
 *
 * @param code its name; never changes
 * @param what what happened
 * @param why why
 * @param next what to do
 */
record ProblemAnswer(String code, String what, String why, String next) {
}
