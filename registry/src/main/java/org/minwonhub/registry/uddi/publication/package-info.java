/**
 * The Publication API set (UDDI 3.0.2, 5.2).
 */
@NullMarked
package org.minwonhub.registry.uddi.publication;

import org.jspecify.annotations.NullMarked;
