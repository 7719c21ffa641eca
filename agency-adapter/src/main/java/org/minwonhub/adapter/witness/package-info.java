/**
 * The adapter as a witness of the hub's message log: it checks that the log only ever
 * grows, cosigns it, has its own messages proven, and raises the alarm.
 */
@NullMarked
package org.minwonhub.adapter.witness;

import org.jspecify.annotations.NullMarked;
