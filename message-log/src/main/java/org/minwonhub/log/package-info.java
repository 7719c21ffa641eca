/**
 * The signed message log's own formats, its entries and their salted commitments; the
 * packages below hold what is common to all transparency logs. Plain Java: no Spring, no
 * network.
 */
@NullMarked
package org.minwonhub.log;

import org.jspecify.annotations.NullMarked;
