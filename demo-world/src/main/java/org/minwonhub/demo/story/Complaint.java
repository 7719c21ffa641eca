package org.minwonhub.demo.story;

import org.minwonhub.demo.visitor.Letter;

/**
 * A hand-written complaint and what its officer will answer.
 *
 * @param board key of the participant on whose board it is filed
 * @param letter what is filed
 * @param answer the officer's text; empty where nobody answers
 */
public record Complaint(String board, Letter letter, String answer) {
}
