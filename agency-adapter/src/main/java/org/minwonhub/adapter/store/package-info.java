/**
 * The adapter's own durable memory: what it knows of the board, what it owes the hub,
 * what it\n * took from it. SQL by hand on an embedded H2 file that only one process may
 * open.
 */
@NullMarked
package org.minwonhub.adapter.store;

import org.jspecify.annotations.NullMarked;
