/**
 * Entities as publishers saved them, and what they are found by.
 */
@NullMarked
package org.minwonhub.registry.uddi.store;

import org.jspecify.annotations.NullMarked;
