package org.minwonhub.adapter.exchange;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.minwonhub.adapter.board.AnswerToWrite;
import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.board.ComplaintToWrite;
import org.minwonhub.adapter.board.EntryKey;
import org.minwonhub.adapter.board.WrittenEntry;
import org.minwonhub.adapter.killpoint.KillPoint;
import org.minwonhub.adapter.killpoint.KillPoints;

/**
 * Writes to the board between its two kill points, and reports what the board could not
 * store as it was.
 */
final class BoardWriting {

	private static final Logger logger = LoggerFactory.getLogger(BoardWriting.class);

	private final Board board;

	private final KillPoints killPoints;

	BoardWriting(Board board, KillPoints killPoints) {
		this.board = board;
		this.killPoints = killPoints;
	}

	WrittenEntry complaint(String reference, ComplaintToWrite complaint) {
		this.killPoints.pass(KillPoint.BEFORE_BOARD_WRITE);
		return written(this.board.writeComplaint(reference, complaint));
	}

	WrittenEntry answer(String reference, EntryKey post, AnswerToWrite answer) {
		this.killPoints.pass(KillPoint.BEFORE_BOARD_WRITE);
		return written(this.board.writeAnswer(reference, post, answer));
	}

	WrittenEntry rewrite(EntryKey written, String subject, String text) {
		this.killPoints.pass(KillPoint.BEFORE_BOARD_WRITE);
		return written(this.board.rewrite(written, subject, text));
	}

	private WrittenEntry written(WrittenEntry entry) {
		this.killPoints.pass(KillPoint.AFTER_BOARD_WRITE);
		List<String> marked = entry.marked();
		if (!marked.isEmpty()) {
			logger.warn("Entry {} could not be stored as it was: {}", entry.entry().key(), marked);
		}
		return entry;
	}

}
