package org.minwonhub.audit.cli;

import java.util.List;

/** All commands, in the order in which the help shows them. */
final class Commands {

	private Commands() {
	}

	static List<AuditCommand> all(Console console) {
		return List.of(new VerifyCommand(console), new VerifyLogCommand(console), new CompareCommand(console),
				new CompleteCommand(console), new SampleCommand(console), new ErasuresCommand(console),
				new ProofCommand(console), new KeysCommand(console));
	}

}
