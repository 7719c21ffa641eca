package org.minwonhub.adapter.hub;

import org.minwonhub.xsd.common.Receipt;

/**
 * A business message that the hub has.
 *
 * @param envelope the exact bytes that were sent
 * @param answer the exact bytes of the hub's signed answer
 * @param receipt what the answer says
 */
public record SentMessage(byte[] envelope, byte[] answer, Receipt receipt) {
}
