/**
 * What somebody tries who has the hub's database, and its log's signing key as well: each
 * attack on a started hub, and the check that names it.
 */
@NullMarked
package org.minwonhub.system.attack;

import org.jspecify.annotations.NullMarked;
