package org.minwonhub.registry.uddi;

/**
 * The error codes of UDDI 3.0.2, chapter 12, that this node gives.
 */
public enum UddiError {

	NAME_TOO_LONG(10020, "E_nameTooLong", "The name is too long.", "이름이 너무 깁니다."),
	TOO_MANY_OPTIONS(10030, "E_tooManyOptions", "Too many of one kind in one call.", "한 요청에 같은 항목이 너무 많습니다."),
	AUTH_TOKEN_EXPIRED(10110, "E_authTokenExpired", "The token's time has passed: get a new one.",
			"토큰의 유효 시간이 지났습니다. 새로 받으십시오."),
	AUTH_TOKEN_REQUIRED(10120, "E_authTokenRequired", "This call needs a valid token in authInfo.",
			"authInfo에 유효한 토큰이 있어야 합니다."),
	USER_MISMATCH(10140, "E_userMismatch", "Another publisher owns this.", "다른 게시자의 것입니다."),
	UNKNOWN_USER(10150, "E_unknownUser", "No such user, or the password is wrong.", "사용자가 없거나 비밀번호가 틀렸습니다."),
	ACCOUNT_LIMIT_EXCEEDED(10160, "E_accountLimitExceeded", "The publisher may not have more.", "게시할 수 있는 수를 넘었습니다."),
	UNRECOGNIZED_VERSION(10040, "E_unrecognizedVersion", "The namespace is not that of UDDI version 3.",
			"UDDI 버전 3의 이름공간이 아닙니다."),
	UNSUPPORTED(10050, "E_unsupported", "This node does not support it.", "이 노드가 지원하지 않습니다."),
	INVALID_KEY_PASSED(10210, "E_invalidKeyPassed", "The key is not well formed or names nothing of this kind.",
			"키의 꼴이 틀렸거나 그런 항목이 없습니다."),
	BUSY(10400, "E_busy", "Too much to do now: try again later.", "지금은 처리할 수 없습니다. 잠시 뒤에 다시 하십시오."),
	FATAL_ERROR(10500, "E_fatalError", "The call could not be carried out.", "요청을 처리하지 못했습니다."),
	INVALID_VALUE(20200, "E_invalidValue", "The value is not one that its category system has.", "분류체계에 없는 값입니다."),
	VALUE_NOT_ALLOWED(20210, "E_valueNotAllowed", "The value is not allowed here.", "여기에서는 쓸 수 없는 값입니다."),
	UNVALIDATABLE(20220, "E_unvalidatable", "The value cannot be checked here.", "값을 확인할 수 없습니다."),
	INVALID_PROJECTION(20230, "E_invalidProjection", "The projected service is not that business's.",
			"투영한 서비스가 그 기관의 것이 아닙니다."),
	REQUEST_TIMEOUT(20240, "E_requestTimeout", "The call took too long.", "처리 시간이 너무 깁니다."),
	ASSERTION_NOT_FOUND(30000, "E_assertionNotFound", "There is no such assertion.", "그런 관계 선언이 없습니다."),
	INVALID_COMPLETION_STATUS(
			30100, "E_invalidCompletionStatus", "There is no such completion status.", "그런 완료 상태가 없습니다."),
	MESSAGE_TOO_LARGE(30110, "E_messageTooLarge", "The call is too large.", "요청이 너무 큽니다."),
	KEY_UNAVAILABLE(40100, "E_keyUnavailable", "The key is taken, or its partition is not the publisher's.",
			"이미 쓰이는 키이거나 게시자의 구획에 속하지 않습니다."),
	RESULT_SET_TOO_LARGE(40300, "E_resultSetTooLarge", "The answer would be too large: ask for less.",
			"결과가 너무 많습니다. 조건을 좁히십시오."),
	UNACCEPTABLE_SIGNATURE(40400, "E_unacceptableSignature", "The signature is missing or does not hold.",
			"서명이 없거나 맞지 않습니다."),
	INVALID_COMBINATION(40500, "E_invalidCombination", "These find qualifiers contradict each other.",
			"함께 쓸 수 없는 검색 한정자입니다.");

	private final int number;

	private final String code;

	private final String english;

	private final String korean;

	UddiError(int number, String code, String english, String korean) {
		this.number = number;
		this.code = code;
		this.english = english;
		this.korean = korean;
	}

	/** The errno of the result. */
	public int number() {
		return this.number;
	}

	/** The errCode of the result, such as E_invalidKeyPassed. */
	public String code() {
		return this.code;
	}

	/** What it means, in English and Korean. */
	public String text() {
		return this.english + " " + this.korean;
	}

}
