/**
 * Participants of the directory as business entities.
 */
@NullMarked
package org.minwonhub.registry.uddi.mirror;

import org.jspecify.annotations.NullMarked;
