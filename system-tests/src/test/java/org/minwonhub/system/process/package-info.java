/**
 * What the harness for processes promises to test classes that run side by side.
 */
@NullMarked
package org.minwonhub.system.process;

import org.jspecify.annotations.NullMarked;
