/**
 * The participant's keys: how the first certificate comes by one-time token, and the next
 * ones\n * by themselves.
 */
@NullMarked
package org.minwonhub.adapter.enrolment;

import org.jspecify.annotations.NullMarked;
