/**
 * The README's first command, run as a new user runs it.
 */
@NullMarked
package org.minwonhub.system.demo;

import org.jspecify.annotations.NullMarked;
