/**
 * The log's tree on SQL: entries get their index here, once and for ever.
 */
@NullMarked
package org.minwonhub.hub.log.tree;

import org.jspecify.annotations.NullMarked;
