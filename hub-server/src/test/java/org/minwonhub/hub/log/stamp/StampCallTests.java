package org.minwonhub.hub.log.stamp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.minwonhub.hub.log.stamp.StampServer.Manner;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Databases;
import org.minwonhub.security.stamp.Stamp;
import org.minwonhub.security.stamp.StampException;
import org.minwonhub.security.stamp.StampFault;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What an authority may answer, by openssl. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StampCallTests {

	private static final byte[] DATA = "a checkpoint".getBytes(StandardCharsets.UTF_8);

	private StampServer server;

	private StampAuthority authority;

	private HikariDataSource database;

	private StampCall call;

	@BeforeAll
	void start(@TempDir Path folder) throws Exception {
		this.server = new StampServer(folder.resolve("tsa"));
		this.authority = StampAuthority.parse(this.server.setting("test"));
		this.database = (HikariDataSource) Databases.h2(folder);
		this.call = new StampCall(new SecureRandom(), new DatabaseClock(JdbcClient.create(this.database)));
	}

	@AfterAll
	void stop() {
		this.server.close();
		this.database.close();
	}

	@Test
	void anHonestStampSaysWhenTheBytesWereThere() throws Exception {
		this.server.behave(Manner.HONEST);
		StampCall.Answer answer = ask(Duration.ofSeconds(30));
		assertThat(answer.stamp().policy()).isEqualTo("1.2.3.4.1");
		assertThat(answer.stamp().anchor().getSubjectX500Principal().getName()).isEqualTo("CN=ca");
		Stamp kept = this.authority.trust().verify(answer.bytes(), DATA);
		assertThat(kept).isEqualTo(answer.stamp());
		assertThatExceptionOfType(StampException.class)
			.isThrownBy(() -> this.authority.trust().verify(answer.bytes(), new byte[] { 1 }))
			.satisfies((ex) -> assertThat(ex.fault()).isEqualTo(StampFault.STAMP_OF_OTHER_BYTES));
	}

	@ParameterizedTest
	@CsvSource({ "OTHER_BYTES, STAMP_OF_OTHER_BYTES", "OTHER_NONCE, STAMP_NOT_ASKED_FOR",
			"OTHER_AUTHORITY, STAMP_NOT_TRUSTED", "NOT_FOR_STAMPS, STAMP_NOT_TRUSTED", "LATE, STAMP_TIME_WRONG",
			"ALTERED, STAMP_NOT_SIGNED", "GARBAGE, STAMP_MALFORMED" })
	void aStampThatProvesNothingIsRefusedByItsFault(Manner manner, StampFault fault) {
		this.server.behave(manner);
		assertThatExceptionOfType(StampException.class).isThrownBy(() -> ask(Duration.ofSeconds(30)))
			.satisfies((ex) -> assertThat(ex.fault()).isEqualTo(fault));
	}

	/** A fault of another kind would end the thread that asks. */
	@Test
	void whateverIsAlteredInAStampIsRefusedByAFaultOfStamps() throws Exception {
		this.server.behave(Manner.HONEST);
		byte[] honest = ask(Duration.ofSeconds(30)).bytes();
		int refused = 0;
		for (int place = 0; place < honest.length; place++) {
			for (int value : new int[] { 0, honest[place] ^ 1, 0x30, 0xa0, 0xff }) {
				byte[] altered = honest.clone();
				altered[place] = (byte) value;
				try {
					this.authority.trust().verify(altered, DATA);
				}
				catch (StampException ex) {
					refused++;
				}
			}
		}
		assertThat(refused).isGreaterThan(honest.length);
	}

	@Test
	void whatIsNestedWithoutEndIsMalformed() {
		byte[] nested = new byte[64 * 1024];
		for (int i = 0; i < nested.length; i += 2) {
			nested[i] = 0x30;
			nested[i + 1] = (byte) 0x80;
		}
		assertThatExceptionOfType(StampException.class).isThrownBy(() -> this.authority.trust().verify(nested, DATA))
			.satisfies((ex) -> assertThat(ex.fault()).isEqualTo(StampFault.STAMP_MALFORMED));
	}

	@ParameterizedTest
	@EnumSource(names = { "ENDLESS", "FAILING", "HANGING" })
	void anAuthorityThatDoesNotAnswerIsNotWaitedFor(Manner manner) {
		this.server.behave(manner);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> ask(Duration.ofMillis(400)));
	}

	@Test
	void anotherPolicyThanTheOneThatIsSetIsRefused() {
		this.server.behave(Manner.HONEST);
		StampAuthority strict = StampAuthority.parse(this.server.setting("test") + " 1.2.3.9");
		assertThatExceptionOfType(StampException.class)
			.isThrownBy(() -> this.call.ask(strict, DATA, Duration.ofSeconds(30)))
			.satisfies((ex) -> assertThat(ex.fault()).isEqualTo(StampFault.STAMP_REFUSED));
	}

	@Test
	void whatCannotBeAskedIsNoSetting() {
		for (String setting : new String[] { "http://127.0.0.1/tsa", "a=ftp://127.0.0.1/tsa",
				"a=http://127.0.0.1/ /none", "a=http://127.0.0.1/ b c d" }) {
			assertThatIllegalArgumentException().isThrownBy(() -> StampAuthority.parse(setting))
				.withMessageContaining("hub.log.stamps");
		}
	}

	private StampCall.Answer ask(Duration patience) throws Exception {
		return this.call.ask(this.authority, DATA, patience);
	}

}
