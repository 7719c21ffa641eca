/**
 * The directory of participants: who they are, what they serve, which certificates speak
 * for them. The hub routes by it; its UDDI face stands over the same data.
 */
@NullMarked
package org.minwonhub.registry;

import org.jspecify.annotations.NullMarked;
