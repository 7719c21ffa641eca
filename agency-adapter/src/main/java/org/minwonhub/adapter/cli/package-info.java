/**
 * The command line: enrol, doctor, dry-run, status, retry, skip, checkpoints and run.
 */
@NullMarked
package org.minwonhub.adapter.cli;

import org.jspecify.annotations.NullMarked;
