/** The command line: one class for each command. */
@NullMarked
package org.minwonhub.audit.cli;

import org.jspecify.annotations.NullMarked;
