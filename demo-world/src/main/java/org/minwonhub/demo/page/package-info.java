/**
 * The boards' pages: to read, to write, and for an officer to answer.
 */
@NullMarked
package org.minwonhub.demo.page;

import org.jspecify.annotations.NullMarked;
