/**
 * Child processes: started, watched, and gone when the demo is.
 */
@NullMarked
package org.minwonhub.demo.process;

import org.jspecify.annotations.NullMarked;
