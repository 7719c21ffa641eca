/**
 * The UDDI node on the network: its endpoints, its start and the centre's say over what
 * participants propose. What it answers is in the registry.
 */
@NullMarked
package org.minwonhub.hub.uddi;

import org.jspecify.annotations.NullMarked;
