/**
 * The one YAML file, read once into immutable records; all problems are shown together.
 */
@NullMarked
package org.minwonhub.adapter.config;

import org.jspecify.annotations.NullMarked;
