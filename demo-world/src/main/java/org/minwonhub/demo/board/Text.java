package org.minwonhub.demo.board;

/**
 * What an author writes.
 *
 * @param category {@code ca_name}
 * @param secret whether only its author and officers may read it
 * @param subject one line
 * @param content kept raw
 */
public record Text(String category, boolean secret, String subject, String content) {
}
