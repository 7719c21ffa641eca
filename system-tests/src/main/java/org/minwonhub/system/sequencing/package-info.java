/**
 * The command {@code system-tests/sequencing}: two nodes of one hub sequence and sign the
 * same log while they are killed, again and again.
 */
@NullMarked
package org.minwonhub.system.sequencing;

import org.jspecify.annotations.NullMarked;
