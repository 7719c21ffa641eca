/**
 * What the tests of this module share.
 */
@NullMarked
package org.minwonhub.system;

import org.jspecify.annotations.NullMarked;
