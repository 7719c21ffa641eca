/**
 * What a running adapter tells about itself over loopback.
 */
@NullMarked
package org.minwonhub.adapter.status;

import org.jspecify.annotations.NullMarked;
