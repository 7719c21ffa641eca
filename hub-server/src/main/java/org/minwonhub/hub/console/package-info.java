/**
 * The integration centre's console: participants and their way into exchange, what they
 * serve, their certificates, and what needs attention.
 */
@NullMarked
package org.minwonhub.hub.console;

import org.jspecify.annotations.NullMarked;
