/** What was found, what it means, and what the program ends with because of it. */
@NullMarked
package org.minwonhub.audit.report;

import org.jspecify.annotations.NullMarked;
