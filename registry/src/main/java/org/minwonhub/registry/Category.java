package org.minwonhub.registry;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a complaint is about, one code of the category scheme.
 *
 * @param code the code on the wire; never changes its meaning
 * @param nameKo its Korean name
 * @param nameEn its English name
 * @param validFrom the first day on which it may be given
 * @param validTo the last such day; {@code null} while no end is known
 */
public record Category(String code, String nameKo, String nameEn, LocalDate validFrom, @Nullable LocalDate validTo) {
}
