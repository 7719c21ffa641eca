package org.minwonhub.adapter;

import java.time.Duration;

import org.apache.camel.builder.RouteBuilder;

import org.minwonhub.adapter.exchange.MailboxReceiver;
import org.minwonhub.adapter.exchange.OutboxSender;
import org.minwonhub.adapter.sync.BoardWatch;

/**
 * The adapter's two directions. Each timer waits for the end of one turn before it begins
 * the next, so there is one look at the board and one long poll at a time.
 */
final class ExchangeRoutes extends RouteBuilder {

	static final String BOARD_TO_HUB = "board-to-hub";

	static final String HUB_TO_BOARD = "hub-to-board";

	private final Duration scan;

	private final BoardWatch watch;

	private final OutboxSender sender;

	private final MailboxReceiver receiver;

	ExchangeRoutes(Duration scan, BoardWatch watch, OutboxSender sender, MailboxReceiver receiver) {
		this.scan = scan;
		this.watch = watch;
		this.sender = sender;
		this.receiver = receiver;
	}

	@Override
	public void configure() {
		fromF("timer:%s?delay=0&period=%d", BOARD_TO_HUB, this.scan.toMillis()).routeId(BOARD_TO_HUB)
			.process((exchange) -> this.watch.look())
			.process((exchange) -> this.sender.wake());
		fromF("timer:%s?delay=0&period=1", HUB_TO_BOARD).routeId(HUB_TO_BOARD)
			.process((exchange) -> this.receiver.receive());
	}

}
