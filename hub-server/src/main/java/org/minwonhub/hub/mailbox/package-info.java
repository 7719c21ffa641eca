/**
 * Deliveries: ordered for each recipient and complaint, leased, acknowledged, and never
 * in the way of another complaint.
 */
@NullMarked
package org.minwonhub.hub.mailbox;

import org.jspecify.annotations.NullMarked;
