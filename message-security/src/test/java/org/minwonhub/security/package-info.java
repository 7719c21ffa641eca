/** Tests of the security profile. */
@NullMarked
package org.minwonhub.security;

import org.jspecify.annotations.NullMarked;
