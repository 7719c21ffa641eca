/**
 * The officer's e-mail about a received complaint: numbers, codes and a link, nothing
 * personal.
 */
@NullMarked
package org.minwonhub.adapter.notify;

import org.jspecify.annotations.NullMarked;
