package org.minwonhub.hub.intake;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.minwonhub.xsd.common.BusinessMessage;

import org.springframework.stereotype.Component;

/**
 * Finds the operation for a message by its class.
 */
@Component
class Operations {

	private final Map<Class<?>, BusinessOperation<?>> byType;

	Operations(List<BusinessOperation<?>> operations) {
		this.byType = operations.stream().collect(Collectors.toMap(BusinessOperation::type, Function.identity()));
	}

	@SuppressWarnings("unchecked") // toMap keys each operation by the class it takes
	BusinessOperation<BusinessMessage> of(BusinessMessage message) {
		BusinessOperation<?> operation = this.byType.get(message.getClass());
		if (operation == null) {
			throw new IllegalStateException("No operation for " + message.getClass().getSimpleName());
		}
		return (BusinessOperation<BusinessMessage>) operation;
	}

}
