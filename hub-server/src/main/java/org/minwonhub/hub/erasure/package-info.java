/**
 * Erases a complaint's content on legal grounds: two people decide, the keys are
 * destroyed, every holder of a copy is asked to erase it, and what remains proves that
 * there was something, between whom, when.
 */
@NullMarked
package org.minwonhub.hub.erasure;

import org.jspecify.annotations.NullMarked;
