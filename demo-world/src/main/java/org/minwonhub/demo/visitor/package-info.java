/**
 * Citizens and officers of the demo: they use the boards' pages as a browser would.
 */
@NullMarked
package org.minwonhub.demo.visitor;

import org.jspecify.annotations.NullMarked;
