/**
 * The hub as the adapter calls it: every call signed, every answer verified before it is
 * believed.
 */
@NullMarked
package org.minwonhub.adapter.hub;

import org.jspecify.annotations.NullMarked;
