package org.minwonhub.adapter.store;

import org.jspecify.annotations.Nullable;

import org.minwonhub.adapter.board.BoardFile;
import org.minwonhub.xsd.complaint.PartClass;

/**
 * A file or sealed part of a message on its way.
 *
 * @param id its number here
 * @param partClass FILE or PETITIONER
 * @param name what the message names it by, once its bytes were read
 * @param salt opens the commitment of a sealed part
 * @param size bytes
 * @param fileName a file's original name
 * @param mediaType a file's declared media type
 * @param content bytes that are nowhere else
 * @param file where a file's bytes are on the board
 * @param unreadable whether the board no longer has the bytes that it names
 * @param uploaded whether the hub has all of it
 */
public record OutboxPart(long id, PartClass partClass, @Nullable String name, @Nullable String salt, long size,
		@Nullable String fileName, @Nullable String mediaType, byte @Nullable [] content, @Nullable BoardFile file,
		boolean unreadable, boolean uploaded) {
}
