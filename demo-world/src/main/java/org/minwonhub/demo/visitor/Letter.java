package org.minwonhub.demo.visitor;

/**
 * What a petitioner of the demo files. The petitioner is invented.
 *
 * @param name of the petitioner
 * @param password to open the entry later
 * @param category as the board names it
 * @param subject one line
 * @param content the text
 * @param secret whether only the petitioner and officers may read it
 */
public record Letter(String name, String password, String category, String subject, String content, boolean secret) {
}
