/**
 * Instants at which a test may kill the process, to prove that nothing is lost or done
 * twice. Off unless the system property {@code minwonhub.kill-at} names a point; the
 * points and their order in the flow are those of
 * {@link org.minwonhub.adapter.killpoint.KillPoint}.
 */
@NullMarked
package org.minwonhub.adapter.killpoint;

import org.jspecify.annotations.NullMarked;
