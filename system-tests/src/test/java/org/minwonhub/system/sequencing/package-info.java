/**
 * The sequencing campaign, short.
 */
@NullMarked
package org.minwonhub.system.sequencing;

import org.jspecify.annotations.NullMarked;
