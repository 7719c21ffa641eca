/**
 * The command line {@code hub}: starts the hub, and talks to a running one through its
 * operations port.
 */
@NullMarked
package org.minwonhub.hub.command;

import org.jspecify.annotations.NullMarked;
