/**
 * The UDDI node over the wire: its endpoints, what they let in and how they refuse; and
 * the accounts to publish with. What is found and published lives in the registry.
 */
@NullMarked
package org.minwonhub.hub.uddi;

import org.jspecify.annotations.NullMarked;
