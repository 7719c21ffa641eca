/**
 * The pages in a real browser: readable and usable by everybody (WCAG 2.2 AA), in Korean
 * and English.
 */
@NullMarked
package org.minwonhub.system.browser;

import org.jspecify.annotations.NullMarked;
