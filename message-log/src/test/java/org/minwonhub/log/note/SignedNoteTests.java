package org.minwonhub.log.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minwonhub.log.MalformedException;
import org.minwonhub.log.UnverifiedException;
import org.minwonhub.log.key.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** With the keys and signatures of the tests of Go's {@code sumdb/note}. */
class SignedNoteTests {

	private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

	private static final String PETERS_KEY = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

	private static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";

	private static final String TEXT = """
			If you think cryptography is the answer to your problem,
			then you don't know what your problem is.
			""";

	private static final String BY_PETER = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

	private static final String BY_ENOCH = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

	@Test
	void thisKeySignsAsGoDoes() {
		byte[] seed = Arrays.copyOfRange(Base64.getDecoder().decode(PETERS_KEY), 1, 33);
		NoteSigner signer = new NoteSigner("PeterNeumann", SigningKey.ofRaw(seed));
		assertThat(signer.verifierKey().encode()).isEqualTo(PETER);
		SignedNote note = new SignedNote(TEXT, List.of(signer.sign(TEXT)));
		assertThat(new String(note.encode(), StandardCharsets.UTF_8)).isEqualTo(TEXT + "\n" + BY_PETER);
	}

	@Test
	void aKnownKeyIsVerifiedAndAnUnknownOneIgnored() throws Exception {
		SignedNote note = parse(TEXT + "\n" + BY_PETER + BY_ENOCH);
		assertThat(note.text()).isEqualTo(TEXT);
		assertThat(note.verify(List.of(key(PETER)))).singleElement()
			.satisfies((signature) -> assertThat(signature.key().name()).isEqualTo("PeterNeumann"));
		assertThat(note.verify(List.of(key(PETER), key(ENOCH)))).hasSize(2);
	}

	@Test
	void aNoteThatNoKnownKeySignedIsRefused() throws Exception {
		SignedNote note = parse(TEXT + "\n" + BY_PETER);
		assertThatExceptionOfType(UnverifiedException.class).isThrownBy(() -> note.verify(List.of(key(ENOCH))));
		assertThatExceptionOfType(UnverifiedException.class).isThrownBy(() -> note.verify(List.of()));
	}

	@Test
	void aKeyThatSharesOnlyItsNameOrOnlyItsIdIsUnknown() throws Exception {
		String otherName = BY_PETER.replace("PeterNeumann", "CarmenSandiego");
		String otherId = BY_PETER.replace(" x08g", " AAAA");
		SignedNote note = parse(TEXT + "\n" + otherName + otherId + BY_ENOCH);
		assertThat(note.verify(List.of(key(PETER), key(ENOCH)))).hasSize(1);
	}

	@Test
	void aWrongSignatureOfAKnownKeySpoilsTheNote() throws Exception {
		String changed = TEXT.replace("answer", "reason");
		SignedNote note = parse(changed + "\n" + BY_PETER + BY_ENOCH);
		assertThatExceptionOfType(UnverifiedException.class).isThrownBy(() -> note.verify(List.of(key(PETER))))
			.withMessage("The signature of PeterNeumann is wrong");
		SignedNote half = parse(TEXT + "\n" + BY_PETER + BY_ENOCH.replace("DXm2", "DXm3").replace("zmZa", "zmZb"));
		assertThatExceptionOfType(UnverifiedException.class)
			.isThrownBy(() -> half.verify(List.of(key(PETER), key(ENOCH))));
	}

	@Test
	void theTextEndsAtTheLastEmptyLine() throws Exception {
		NoteSigner signer = new NoteSigner("a", SigningKey.ofRaw(new byte[32]));
		String text = "one\n\ntwo\n\n\nthree\n";
		SignedNote note = parse(
				new String(new SignedNote(text, List.of(signer.sign(text))).encode(), StandardCharsets.UTF_8));
		assertThat(note.text()).isEqualTo(text);
		assertThat(note.verify(List.of(signer.verifierKey()))).hasSize(1);
	}

	@Test
	void aSecondSignatureOfTheSameKeyReplacesTheFirst() throws Exception {
		SignedNote note = parse(TEXT + "\n" + BY_PETER + BY_ENOCH);
		assertThat(note.with(note.signatures().get(0)).signatures()).extracting(NoteSignature::name)
			.containsExactly("EnochRoot", "PeterNeumann");
	}

	@Test
	void aHundredSignaturesAreReadAndOneMoreIsRefused() throws Exception {
		assertThat(parse(TEXT + "\n" + BY_PETER.repeat(100)).verify(List.of(key(PETER)))).hasSize(1);
		assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> parse(TEXT + "\n" + BY_PETER.repeat(101)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "\n\n", TEXT, TEXT + "\n", TEXT + "\n" + BY_PETER + "no signature\n",
			TEXT + BY_PETER, "\u0001" + TEXT + "\n" + BY_PETER, TEXT + "\r\n" + BY_PETER, TEXT + "\n" + BY_PETER + "\n",
			TEXT + "\n— Bad Name AAAAAAA=\n", TEXT + "\n— Bad\u00a0Name AAAAAAA=\n",
			TEXT + "\n— Bad\u3000Name AAAAAAA=\n", TEXT + "\n— Bad+Name AAAAAAA=\n", TEXT + "\n—  AAAAAAA=\n",
			TEXT + "\n— Name\n", TEXT + "\n— Name \n", TEXT + "\n— Name AAAAAA==\n", TEXT + "\n— Name AAAAAAA\n",
			TEXT + "\n— Name AAAAAAB=\n", TEXT + "\n— Name AAAAAAA= \n", TEXT + "\n- Name AAAAAAA=\n",
			TEXT + "\n—Name AAAAAAA=\n", TEXT + "\n— Name AAAA AAA=\n", TEXT + "\n— Name AAAA-_A=\n" })
	void aNoteThatBreaksTheFormatIsRefused(String note) {
		assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> parse(note));
	}

	@Test
	void aNoteWithoutItsLastNewlineOrInAnotherEncodingOrTooLongIsRefused() {
		String note = TEXT + "\n" + BY_PETER;
		assertThatExceptionOfType(MalformedException.class)
			.isThrownBy(() -> parse(note.substring(0, note.length() - 1)));
		byte[] latin = ("\u00ff" + note).getBytes(StandardCharsets.ISO_8859_1);
		assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> SignedNote.parse(latin));
		assertThatExceptionOfType(MalformedException.class)
			.isThrownBy(() -> parse("x".repeat(SignedNote.MAX_LENGTH) + "\n" + note));
	}

	@Test
	void everyPartAndEveryChangeOfAVerifierKeyIsRefused() throws Exception {
		assertThat(key(PETER).encode()).isEqualTo(PETER);
		for (int from = 0; from < PETER.length(); from++) {
			for (int to = from; to <= PETER.length(); to++) {
				String part = PETER.substring(from, to);
				if (!part.equals(PETER)) {
					assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> key(part));
				}
			}
			String changed = PETER.substring(0, from) + (char) (PETER.charAt(from) + 1) + PETER.substring(from + 1);
			assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> key(changed));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
			"PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "a+12345678+", "+12345678+AAAA",
			"rekor.sigstore.dev+12345678+AwEB" })
	void aVerifierKeyOfAnotherLengthOrTypeIsRefused(String vkey) {
		assertThatExceptionOfType(MalformedException.class).isThrownBy(() -> key(vkey));
	}

	private static SignedNote parse(String note) throws MalformedException {
		return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
	}

	private static VerifierKey key(String vkey) throws MalformedException {
		return VerifierKey.parse(vkey);
	}

}
