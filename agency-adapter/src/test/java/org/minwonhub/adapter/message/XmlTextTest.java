package org.minwonhub.adapter.message;

import java.security.SecureRandom;

import org.junit.jupiter.api.Test;

import org.minwonhub.xsd.complaint.Petitioner;
import org.minwonhub.xsd.complaint.PetitionerType;
import org.minwonhub.xsd.complaint.SubmitComplaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class XmlTextTest {

	@Test
	void textStaysAsItIs() {
		String text = "뷁 똠방각하 漢字 é e\u0301 한글\u1112\u1161\u11ab 😀 [U+0041] <b>&amp;";
		assertThat(XmlText.text(text)).isEqualTo(text);
	}

	@Test
	void lineEndsBecomeLf() {
		assertThat(XmlText.text("가\r\n나\r다")).isEqualTo("가\n나\n다");
	}

	@Test
	void whatXmlCannotCarryIsMarkedSoThatItCanBeUndone() {
		assertThat(XmlText.text("가\u0007 [U+0041] \ud800")).isEqualTo("가[U+0007] [U+005B]U+0041] [U+D800]");
	}

	@Test
	void aTooLongLineEndsInAnEllipsisAndNeverInHalfACharacter() {
		String shortened = XmlText.shortened("가".repeat(298) + "😀나");
		assertThat(shortened).isEqualTo("가".repeat(298) + "…");
	}

	@Test
	void carriedTextSurvivesXml() throws UnreadableMessageException {
		SubmitComplaint message = new SubmitComplaint();
		message.setText(XmlText.text("😀 뷁\n\t<a>]]>&\u0000"));
		SubmitComplaint back = MessageXml.read(MessageXml.parse(MessageXml.write(message)).getDocumentElement(),
				SubmitComplaint.class);
		assertThat(back.getText()).isEqualTo("😀 뷁\n\t<a>]]>&[U+0000]");
	}

	@Test
	void aDocumentTypeIsNeverRead() {
		assertThatExceptionOfType(UnreadableMessageException.class)
			.isThrownBy(() -> MessageXml.parse("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"));
	}

	@Test
	void aSealedPartOpensWithItsOwnSaltOnly() {
		Petitioner petitioner = new Petitioner();
		petitioner.setType(PetitionerType.PERSON);
		petitioner.setName("홍길동");
		SealedPartBytes part = SealedPartBytes.seal(MessageXml.bytes(petitioner), new SecureRandom());
		SealedPartBytes other = SealedPartBytes.seal(part.content(), new SecureRandom());
		assertThat(SealedPartBytes.opens(part.content(), part.salt(), part.commitment())).isTrue();
		assertThat(SealedPartBytes.opens(part.content(), other.salt(), part.commitment())).isFalse();
		assertThat(other.commitment()).isNotEqualTo(part.commitment());
	}

	@Test
	void messageIdsAreRandomUuidUrns() {
		MessageIds ids = new MessageIds(new SecureRandom());
		assertThat(ids.next()).matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
		assertThat(ids.next()).isNotEqualTo(ids.next());
	}

}
