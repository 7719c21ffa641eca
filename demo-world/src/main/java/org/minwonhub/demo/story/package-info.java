/**
 * What is filed and answered in the demo: hand-written complaints, and petitions from a
 * public archive.
 */
@NullMarked
package org.minwonhub.demo.story;

import org.jspecify.annotations.NullMarked;
