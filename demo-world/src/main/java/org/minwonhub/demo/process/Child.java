package org.minwonhub.demo.process;

import java.nio.file.Path;

/**
 * A process that the demo started and that runs until it is stopped.
 *
 * @param name for people
 * @param process to watch
 * @param log what it writes
 */
public record Child(String name, Process process, Path log) {
}
