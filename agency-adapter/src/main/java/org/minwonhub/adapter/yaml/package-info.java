/**
 * Blocks of YAML, read key by key: everything that is wrong is noted and shown together,
 * and so is every key that nobody asked for.
 */
@NullMarked
package org.minwonhub.adapter.yaml;

import org.jspecify.annotations.NullMarked;
