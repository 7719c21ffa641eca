/**
 * Every sentence that the adapter says to people, in Korean and English.
 */
@NullMarked
package org.minwonhub.adapter.text;

import org.jspecify.annotations.NullMarked;
