package org.minwonhub.adapter.board;

import java.nio.file.Path;

/**
 * @param name the original name
 * @param mediaType as its sender declared it
 * @param content where its bytes lie
 */
public record FileToWrite(String name, String mediaType, Path content) {
}
