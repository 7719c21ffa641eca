package org.minwonhub.adapter.board.jdbc;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Whose replies are the agency's answers (DESIGN.md §5.6), and what is said about them.
 *
 * @param accounts by member id
 * @param byDefault for officers recognised by level or group, and for what an account
 * leaves open
 */
record Officers(Map<String, Officer> accounts, Officer byDefault) {

	Officer of(@Nullable String account) {
		Officer own = (account != null) ? this.accounts.get(account) : null;
		if (own == null) {
			return this.byDefault;
		}
		return new Officer(either(own.name(), this.byDefault.name()), either(own.unit(), this.byDefault.unit()),
				either(own.contact(), this.byDefault.contact()));
	}

	private static @Nullable String either(@Nullable String own, @Nullable String byDefault) {
		return (own != null) ? own : byDefault;
	}

	/** What 시행령 제31조 wants to be shown with an answer. */
	record Officer(@Nullable String name, @Nullable String unit, @Nullable String contact) {
	}

}
