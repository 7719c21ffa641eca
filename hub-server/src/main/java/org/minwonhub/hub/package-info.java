/**
 * The hub application: a modular monolith with one package for each module.
 */
@NullMarked
package org.minwonhub.hub;

import org.jspecify.annotations.NullMarked;
