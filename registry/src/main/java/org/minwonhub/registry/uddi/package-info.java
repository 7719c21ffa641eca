/**
 * The directory's face over the wire: a UDDI 3.0.2 node. What a publisher writes here
 * never changes whom the hub routes to; only the integration centre does.
 */
@NullMarked
package org.minwonhub.registry.uddi;

import org.jspecify.annotations.NullMarked;
