/**
 * The demo itself: what runs, what happens, what is checked and what is told.
 */
@NullMarked
package org.minwonhub.demo.world;

import org.jspecify.annotations.NullMarked;
