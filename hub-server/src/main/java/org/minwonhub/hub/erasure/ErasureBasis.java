package org.minwonhub.hub.erasure;

import java.util.Arrays;
import java.util.Optional;

/**
 * On which grounds content is erased. Codes never change; docs/how-to/erase.en.md says
 * when which applies.
 */
public enum ErasureBasis {

	/** The retention period is over, or the purpose is reached. */
	PIPA_21("PIPA-21", "개인정보 보호법 제21조(개인정보의 파기)"),
	/** The person concerned demands it. */
	PIPA_36("PIPA-36", "개인정보 보호법 제36조(개인정보의 정정·삭제)"),
	/** The person concerned withdraws consent or demands that processing stops. */
	PIPA_37("PIPA-37", "개인정보 보호법 제37조(개인정보의 처리정지 등)"),
	/** A court or authority ordered it. */
	ORDER("ORDER", "법원 또는 감독기관의 결정");

	private final String code;

	private final String law;

	ErasureBasis(String code, String law) {
		this.code = code;
		this.law = law;
	}

	public String code() {
		return this.code;
	}

	/** The statute and article, as holders of copies are told. */
	public String law() {
		return this.law;
	}

	public static Optional<ErasureBasis> of(String code) {
		return Arrays.stream(values()).filter((basis) -> basis.code.equals(code)).findFirst();
	}

}
