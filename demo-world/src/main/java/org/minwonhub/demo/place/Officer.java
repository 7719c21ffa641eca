package org.minwonhub.demo.place;

/**
 * The invented officer who answers on a board (담당자).
 *
 * @param account the board's member id
 * @param password of the demo account; the board's login page shows it
 * @param name as shown on the board
 * @param unit as shown in every answer (시행령 제31조)
 * @param contact likewise; a number that nobody has
 */
public record Officer(String account, String password, String name, String unit, String contact) {
}
