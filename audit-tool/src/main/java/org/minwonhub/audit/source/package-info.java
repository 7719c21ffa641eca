/**
 * Where logs, keys and kept checkpoints are read from; one class here may use the
 * network.
 */
@NullMarked
package org.minwonhub.audit.source;

import org.jspecify.annotations.NullMarked;
