/**
 * What this installation is: its name in the exchange and its data directory.
 */
@NullMarked
package org.minwonhub.hub.site;

import org.jspecify.annotations.NullMarked;
