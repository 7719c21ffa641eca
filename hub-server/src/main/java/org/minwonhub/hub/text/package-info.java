/**
 * The words of the hub's pages and commands, in Korean and English.
 */
@NullMarked
package org.minwonhub.hub.text;

import org.jspecify.annotations.NullMarked;
