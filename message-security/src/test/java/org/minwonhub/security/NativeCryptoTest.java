package org.minwonhub.security;

import java.security.Provider;
import java.security.Security;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minwonhub.security.Fixture.NOW;

class NativeCryptoTest {

	private final String before = Security.getProviders()[0].getName();

	@AfterEach
	void restore() {
		String first = Security.getProviders()[0].getName();
		if (!first.equals(this.before)) {
			Security.removeProvider(first);
		}
	}

	@Test
	void whateverIsInstalledSignsAndVerifies() throws SecurityRefusal {
		byte[] before = Fixture.signer(Fixture.AGENCY).sign(Fixture.content(), NOW);
		assertThat(NativeCrypto.install()).isEqualTo(NativeCrypto.inUse());
		Fixture.verifier().verify(before, NOW);
		for (SigningIdentity identity : new SigningIdentity[] { Fixture.AGENCY, Fixture.EC_AGENCY,
				Fixture.issued("CN=n", KeyFiles.newRsaKey(Fixture.RANDOM)), Fixture.ecIssued("CN=n") }) {
			byte[] signed = Fixture.signer(identity).sign(Fixture.content(), NOW);
			assertThat(Fixture.verifier().verify(signed, NOW).signer()).isEqualTo(identity.certificate());
		}
	}

	@Test
	void theProviderInUseIsTheFirstThatSigns() {
		NativeCrypto.install();
		Provider first = Security.getProviders("Signature.SHA256withRSA")[0];
		assertThat(NativeCrypto.inUse()).contains(first.getInfo());
	}

}
