/**
 * What participants want changed in their own entries, until the centre decides.
 */
@NullMarked
package org.minwonhub.registry.uddi.proposal;

import org.jspecify.annotations.NullMarked;
