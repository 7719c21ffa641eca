package org.minwonhub.hub.operations;

import java.util.List;

import org.minwonhub.hub.audit.Check;

/**
 * One message as an auditor sees it.
 *
 * @param message the message
 * @param checks what was checked just now
 * @param events its way, oldest first
 */
record MessageFile(MessageLine message, List<Check> checks, List<MessageEvent> events) {
}
