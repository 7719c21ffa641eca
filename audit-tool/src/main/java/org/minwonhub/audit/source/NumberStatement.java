package org.minwonhub.audit.source;

/**
 * What a participant says itself about a number, or about a range of them.
 *
 * @param place the file in which it says so
 * @param first the first number
 * @param last the last number, the same if it speaks of one
 * @param known false if the participant only says that it does not know any more
 * @param message the id that the message had; empty where it is not known
 * @param why code, time and operation, as they are shown
 */
public record NumberStatement(String place, long first, long last, boolean known, String message, String why) {
}
