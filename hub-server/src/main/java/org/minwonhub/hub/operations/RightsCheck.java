package org.minwonhub.hub.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.minwonhub.hub.account.Account;
import org.minwonhub.hub.account.AccountDesk;
import org.minwonhub.hub.account.Needs;
import org.minwonhub.hub.account.Right;
import org.minwonhub.hub.site.Acting;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets nobody do what their role does not allow; what says nothing of who may do it,
 * nobody may.
 */
class RightsCheck implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && !allowed(request, needed(method))) {
			throw new OperationProblem(Problem.NOT_ALLOWED, "");
		}
		return true;
	}

	/** What a mapping asks for: on the method, or else on its class. */
	static @Nullable Right needed(HandlerMethod method) {
		Needs needs = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
		if (needs == null) {
			needs = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
		}
		return (needs != null) ? needs.value() : null;
	}

	private static boolean allowed(HttpServletRequest request, @Nullable Right right) {
		if (right == null) {
			return false;
		}
		if (right == Right.COMMAND_LINE) {
			return Acting.name().filter(AccountDesk.COMMAND_LINE::equals).isPresent();
		}
		return right == Right.OPEN
				|| (request.getAttribute(Account.ATTRIBUTE) instanceof Account account && account.may(right));
	}

}
