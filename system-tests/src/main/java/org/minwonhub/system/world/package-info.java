/**
 * A world to test in: hub, boards, adapters, mail server, each the real thing.
 */
@NullMarked
package org.minwonhub.system.world;

import org.jspecify.annotations.NullMarked;
