/**
 * Complaints and answers that cross between boards.
 */
@NullMarked
package org.minwonhub.system.journey;

import org.jspecify.annotations.NullMarked;
