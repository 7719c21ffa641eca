/**
 * The real hub run inside the test, for tests that make it lie with its own keys and
 * rows.
 */
@NullMarked
package org.minwonhub.system.inside;

import org.jspecify.annotations.NullMarked;
