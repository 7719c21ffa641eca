/**
 * The message log: its intake, written in the same transaction as what it records.
 */
@NullMarked
package org.minwonhub.hub.log;

import org.jspecify.annotations.NullMarked;
