/**
 * Which agency a complaint goes to, and the desk for those where no rule says it.
 */
@NullMarked
package org.minwonhub.hub.routing;

import org.jspecify.annotations.NullMarked;
