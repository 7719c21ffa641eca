/**
 * Evidence for auditors: files that prove what was exchanged, to be verified without this
 * hub and without its programs.
 */
@NullMarked
package org.minwonhub.hub.audit;

import org.jspecify.annotations.NullMarked;
