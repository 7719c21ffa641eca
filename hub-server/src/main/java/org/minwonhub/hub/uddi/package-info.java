/**
 * The UDDI node on the network: its endpoints, what they let in and how they refuse; its
 * start, the accounts to publish with and the centre's say over what participants
 * propose. What it answers is in the registry.
 */
@NullMarked
package org.minwonhub.hub.uddi;

import org.jspecify.annotations.NullMarked;
