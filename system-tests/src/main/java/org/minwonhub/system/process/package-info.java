/**
 * The real applications as child processes: started from their jars, waited for by
 * condition, killed without mercy, and gone when the harness is.
 */
@NullMarked
package org.minwonhub.system.process;

import org.jspecify.annotations.NullMarked;
