/**
 * What drives sequencing and signing on this node, and says how they are.
 */
@NullMarked
package org.minwonhub.hub.log.work;

import org.jspecify.annotations.NullMarked;
