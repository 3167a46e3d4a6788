// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.contact;

/**
 * A contact with the salt and the digest under which its incident knows it.
 *
 * @param digest HMAC-SHA256 over salt and contact, in hex; without the salt, which is erased with the contact, it tells
 *     nothing even to who has the key
 */
public record SealedContact(Contact contact, String salt, String digest) {}
