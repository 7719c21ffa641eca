/**
 * Each kill point once, for each of the hub's databases; the campaign does it a thousand
 * times.
 */
@NullMarked
package org.minwonhub.system.killpoint;

import org.jspecify.annotations.NullMarked;
