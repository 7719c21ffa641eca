/**
 * Refusals: one catalogue of codes with their texts in both languages, and the exception
 * that carries one.
 */
@NullMarked
package org.minwonhub.hub.fault;

import org.jspecify.annotations.NullMarked;
