/** Tests of the security profile in CXF, over HTTP on loopback. */
@NullMarked
package org.minwonhub.security.cxf;

import org.jspecify.annotations.NullMarked;
