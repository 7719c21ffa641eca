package org.minwonhub.log.policy;

import java.util.List;
import java.util.Set;

import org.minwonhub.log.note.VerifierKey;

/** Which sets of witnesses are enough (C2SP tlog-policy, "Defining the quorum"). */
sealed interface Quorum {

	/** No witness is needed. */
	Quorum NONE = new Threshold(0, List.of());

	boolean isMetBy(Set<VerifierKey> cosigned);

	record Single(VerifierKey witness) implements Quorum {

		@Override
		public boolean isMetBy(Set<VerifierKey> cosigned) {
			return cosigned.contains(this.witness);
		}

	}

	record Threshold(int needed, List<Quorum> members) implements Quorum {

		@Override
		public boolean isMetBy(Set<VerifierKey> cosigned) {
			return this.members.stream().filter((member) -> member.isMetBy(cosigned)).count() >= this.needed;
		}

	}

}
