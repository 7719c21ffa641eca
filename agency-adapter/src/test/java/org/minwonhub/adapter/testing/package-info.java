/**
 * What the tests stand on: a GNUboard's tables, and a signed hub on loopback.
 */
@NullMarked
package org.minwonhub.adapter.testing;

import org.jspecify.annotations.NullMarked;
