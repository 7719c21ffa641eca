/**
 * Refusals: of a participant's message, by one catalogue of codes with their texts in
 * both languages; of an operator's act, by each module's own codes.
 */
@NullMarked
package org.minwonhub.hub.fault;

import org.jspecify.annotations.NullMarked;
