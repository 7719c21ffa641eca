/**
 * The demo's world on one machine: where it starts.
 */
@NullMarked
package org.minwonhub.demo;

import org.jspecify.annotations.NullMarked;
