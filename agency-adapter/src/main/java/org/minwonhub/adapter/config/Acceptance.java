package org.minwonhub.adapter.config;

import org.jspecify.annotations.Nullable;

import org.minwonhub.xsd.complaint.Kind;

/**
 * @param filedKind what a post on this board is taken for until an officer finds
 * otherwise
 * @param kind what the agency finds at acceptance; {@code null} keeps what was filed
 * @param unit the default officer's unit (시행령 제31조)
 * @param name the default officer's name
 * @param contact the default officer's telephone number or official e-mail address
 */
public record Acceptance(Kind filedKind, @Nullable Kind kind, String unit, String name, String contact) {
}
