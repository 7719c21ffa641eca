package org.minwonhub.log.key;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.minwonhub.log.MalformedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SigningKeyTests {

	private static final byte[] MESSAGE = "민원".getBytes(StandardCharsets.UTF_8);

	@Test
	void theVectorOfRfc8032() {
		SigningKey key = SigningKey.ofRaw(hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
		assertThat(key.publicKey().toRaw())
			.isEqualTo(hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
		assertThat(key.sign(hex("72"))).isEqualTo(hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
				+ "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
	}

	@Test
	void aKeyOfTheJdkComesThroughPkcs8AndRawBytes() throws Exception {
		KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
		SigningKey key = SigningKey.ofPkcs8(pair.getPrivate().getEncoded());
		assertThat(key.publicKey()).isEqualTo(PublicKey.of(pair.getPublic()));
		assertThat(key.toPkcs8()).isEqualTo(pair.getPrivate().getEncoded());
		assertThat(key.publicKey().toSpki()).isEqualTo(pair.getPublic().getEncoded());
		assertThat(SigningKey.ofRaw(key.toRaw()).publicKey()).isEqualTo(key.publicKey());
		assertThat(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(key.toPkcs8())))
			.isEqualTo(pair.getPrivate());
	}

	@Test
	void whatTheJdkSignsIsVerifiedAndNothingElse() throws Exception {
		SigningKey key = SigningKey.generate(new SecureRandom());
		byte[] signature = key.sign(MESSAGE);
		assertThat(key.publicKey().verify(MESSAGE, signature)).isTrue();
		assertThat(key.publicKey().verify(new byte[0], signature)).isFalse();
		assertThat(SigningKey.ofRaw(new byte[32]).publicKey().verify(MESSAGE, signature)).isFalse();
		for (int length = 0; length < 64; length++) {
			assertThat(key.publicKey().verify(MESSAGE, Arrays.copyOf(signature, length))).isFalse();
		}
		assertThat(key.publicKey().verify(MESSAGE, Arrays.copyOf(signature, 65))).isFalse();
		for (int bit = 0; bit < 512; bit += 5) {
			byte[] forged = signature.clone();
			forged[bit / 8] ^= (byte) (1 << (bit % 8));
			assertThat(key.publicKey().verify(MESSAGE, forged)).isFalse();
		}
	}

	@Test
	void aSignatureThatEndsInZeroIsRefusedWithoutIt() {
		SigningKey key = SigningKey.ofRaw(new byte[32]);
		byte[] signature = new byte[] { 1 };
		for (int i = 0; signature[signature.length - 1] != 0; i++) {
			signature = key.sign(new byte[i]);
			assertThat(key.publicKey().verify(new byte[i], Arrays.copyOf(signature, 63))).isFalse();
		}
	}

	@Test
	void whatIsNoPointOfTheCurveVerifiesNothing() throws Exception {
		byte[] signature = SigningKey.ofRaw(new byte[32]).sign(MESSAGE);
		for (int i = 0; i < 256; i += 3) {
			byte[] raw = new byte[32];
			Arrays.fill(raw, (byte) i);
			assertThat(PublicKey.ofRaw(raw).verify(MESSAGE, signature)).isFalse();
		}
	}

	@Test
	void otherKeysAreRefused() throws Exception {
		byte[] rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate().getEncoded();
		byte[] ed448 = KeyPairGenerator.getInstance("Ed448").generateKeyPair().getPrivate().getEncoded();
		byte[] good = SigningKey.ofRaw(new byte[32]).toPkcs8();
		for (byte[] bad : new byte[][] { rsa, ed448, new byte[0], Arrays.copyOf(good, 47), new byte[48] }) {
			assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> SigningKey.ofPkcs8(bad));
		}
		assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> PublicKey.ofRaw(new byte[31]));
		assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> PublicKey.ofSpki(new byte[44]));
	}

	private static byte[] hex(String text) {
		return HexFormat.of().parseHex(text);
	}

}
