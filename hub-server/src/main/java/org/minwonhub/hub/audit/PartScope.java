package org.minwonhub.hub.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which of the files and sealed parts that messages name an evidence file holds.
 *
 * @param any whether it holds parts at all
 * @param reader the agency for which it is made: it holds what that agency may fetch
 * itself, and names the rest as withheld; absent for who may see everything
 */
record PartScope(boolean any, @Nullable String reader) {

	static final PartScope NONE = new PartScope(false, null);

	static final PartScope ALL = new PartScope(true, null);

	static PartScope of(@Nullable String reader) {
		return new PartScope(true, reader);
	}

}
