/**
 * The adapter put together: which part gets which, and in what order they start and stop.
 */
@NullMarked
package org.minwonhub.adapter;

import org.jspecify.annotations.NullMarked;
