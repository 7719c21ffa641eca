/**
 * Partners' programs in other languages, run as processes against the real hub.
 */
@NullMarked
package org.minwonhub.system.partner;

import org.jspecify.annotations.NullMarked;
