/**
 * Business messages as XML, and text as XML can carry it.
 */
@NullMarked
package org.minwonhub.adapter.message;

import org.jspecify.annotations.NullMarked;
