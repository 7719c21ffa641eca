/**
 * Who takes part in the demo: three invented participants, their boards, categories and
 * officers.
 */
@NullMarked
package org.minwonhub.demo.place;

import org.jspecify.annotations.NullMarked;
