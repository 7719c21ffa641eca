package org.minwonhub.demo.board;

/**
 * Who writes: an officer who is logged in, or a guest with a name and a password.
 *
 * @param member {@code mb_id}; empty for guests
 * @param name shown with the entry
 * @param password as typed; empty for members
 * @param email where the guest gave one; empty otherwise
 * @param address that the request came from
 */
public record Author(String member, String name, String password, String email, String address) {
}
