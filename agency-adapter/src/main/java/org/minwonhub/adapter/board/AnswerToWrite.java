package org.minwonhub.adapter.board;

import java.util.List;

/**
 * An agency's answer that came through the hub.
 *
 * @param subject a heading, for boards whose replies have one
 * @param text the whole text to show: the answer, and the officer's unit, name and
 * contact (시행령 제31조)
 * @param author what the board shows as author: agency and officer
 * @param secret whether it must be hidden from visitors
 * @param files attached files with their bytes on this machine
 */
public record AnswerToWrite(String subject, String text, String author, boolean secret, List<FileToWrite> files) {
}
