package vn.handbook.account;

import jakarta.persistence.Embeddable;

/**
 * A second factor's secret as the database holds it.
 *
 * @param secretKey the id of the encryption key that sealed it
 */
@Embeddable
record SealedSecret(byte[] secretSealed, String secretKey) {}
