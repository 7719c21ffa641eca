/**
 * The integration centre's eyes and hands: a JSON interface and a read-only page, both on
 * a loopback port of their own and closed to everybody without the token.
 */
@NullMarked
package org.minwonhub.hub.operations;

import org.jspecify.annotations.NullMarked;
