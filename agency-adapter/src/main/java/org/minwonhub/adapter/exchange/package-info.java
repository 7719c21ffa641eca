/**
 * Both directions of the exchange with the hub: the outbox that sends drafts until there
 * is a\n * receipt, and the mailbox whose deliveries are verified, applied to the board
 * and acknowledged.
 */
@NullMarked
package org.minwonhub.adapter.exchange;

import org.jspecify.annotations.NullMarked;
