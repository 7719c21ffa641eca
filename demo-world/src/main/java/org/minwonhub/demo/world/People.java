package org.minwonhub.demo.world;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.minwonhub.demo.place.Participant;
import org.minwonhub.demo.visitor.BoardVisitor;

/**
 * Who sits at which board: officers who stay logged in, and citizens who come and go.
 */
final class People {

	private final Ports ports;

	private final Map<String, BoardVisitor> officers = new ConcurrentHashMap<>();

	People(Ports ports) {
		this.ports = ports;
	}

	BoardVisitor officer(Participant participant) {
		return this.officers.computeIfAbsent(participant.key(), (key) -> {
			BoardVisitor visitor = visitor(participant);
			visitor.login(participant.officer());
			return visitor;
		});
	}

	BoardVisitor visitor(Participant participant) {
		return new BoardVisitor(this.ports.page(participant));
	}

}
