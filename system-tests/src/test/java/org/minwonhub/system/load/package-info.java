/**
 * That the load harness works. How fast anything is, no test says.
 */
@NullMarked
package org.minwonhub.system.load;

import org.jspecify.annotations.NullMarked;
