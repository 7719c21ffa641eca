/**
 * Complaints, their legs, and what each business message does to them.
 */
@NullMarked
package org.minwonhub.hub.complaint;

import org.jspecify.annotations.NullMarked;
