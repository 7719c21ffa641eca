/** Ed25519 keys (RFC 8032, RFC 8410) with what the JDK has. */
@NullMarked
package org.minwonhub.log.key;

import org.jspecify.annotations.NullMarked;
