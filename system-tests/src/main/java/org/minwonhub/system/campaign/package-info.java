/**
 * Kills hub and adapters at every named instant while complaints flow, and counts rows:
 * nothing acknowledged is lost, nothing is done twice (DESIGN.md §5.1).
 */
@NullMarked
package org.minwonhub.system.campaign;

import org.jspecify.annotations.NullMarked;
