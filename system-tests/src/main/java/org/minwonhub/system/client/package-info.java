/**
 * Participants that speak to the hub themselves, with keys of their own.
 */
@NullMarked
package org.minwonhub.system.client;

import org.jspecify.annotations.NullMarked;
