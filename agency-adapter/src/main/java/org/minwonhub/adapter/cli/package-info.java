/**
 * The command line: enrol, doctor, dry-run, status, retry, skip and run.
 */
@NullMarked
package org.minwonhub.adapter.cli;

import org.jspecify.annotations.NullMarked;
