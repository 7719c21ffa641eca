/**
 * Signs the tree: with a key outside the database, and only what extends everything
 * signed before.
 */
@NullMarked
package org.minwonhub.hub.log.checkpoint;

import org.jspecify.annotations.NullMarked;
