/**
 * The UDDI node through clients that are not ours, each in a process of its own.
 */
@NullMarked
package org.minwonhub.system.uddi;

import org.jspecify.annotations.NullMarked;
