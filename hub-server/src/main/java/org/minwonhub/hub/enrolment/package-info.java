/**
 * Participants and their keys: registration, one-time tokens, the hub's certification
 * authority, and who may speak now.
 */
@NullMarked
package org.minwonhub.hub.enrolment;

import org.jspecify.annotations.NullMarked;
