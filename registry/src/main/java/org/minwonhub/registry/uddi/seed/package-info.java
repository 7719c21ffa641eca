/**
 * What every node knows from its start: tModels of the specification and our own.
 */
@NullMarked
package org.minwonhub.registry.uddi.seed;

import org.jspecify.annotations.NullMarked;
