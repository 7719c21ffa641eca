package org.minwonhub.adapter.board;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A complaint that came through the hub.
 *
 * @param applicationNumber 신청번호, shown to officers
 * @param subject 제목
 * @param text 본문, plain text
 * @param petitionerName what the board may show as author
 * @param contact e-mail or telephone; goes only into columns that the mapping calls
 * officer-only, else nowhere
 * @param category the hub's category code
 * @param secret whether it must be hidden from visitors; true for everything received to
 * be handled
 * @param files attached files with their bytes on this machine
 */
public record ComplaintToWrite(String applicationNumber, String subject, String text, String petitionerName,
		@Nullable String contact, @Nullable String category, boolean secret, List<FileToWrite> files) {
}
