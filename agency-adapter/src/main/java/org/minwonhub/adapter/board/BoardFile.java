package org.minwonhub.adapter.board;

/**
 * A file attached to an entry.
 *
 * @param entry whose it is
 * @param number its place among the entry's files
 * @param name the original name
 * @param mediaType as declared, or by its name
 * @param size bytes
 */
public record BoardFile(EntryKey entry, int number, String name, String mediaType, long size) {
}
