/**
 * Time stamps over the log's checkpoints, by authorities that are not the hub's (RFC
 * 3161).
 */
@NullMarked
package org.minwonhub.hub.log.stamp;

import org.jspecify.annotations.NullMarked;
