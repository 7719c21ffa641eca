package org.minwonhub.audit.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.minwonhub.audit.source.Trust;
import org.minwonhub.log.MalformedException;
import picocli.CommandLine.Option;

/**
 * Exactly one of the two must be given: nothing can be verified without a key that came
 * another way than the log.
 */
final class TrustOptions {

	@Option(names = "--key", required = true, paramLabel = "VKEY", descriptionKey = "option.key")
	private @Nullable String key;

	@Option(names = "--policy", required = true, paramLabel = "FILE", descriptionKey = "option.policy")
	private @Nullable Path policy;

	Trust trust() throws IOException, CommandException {
		try {
			return (this.policy != null) ? Trust.ofPolicy(this.policy)
					: Trust.ofKey(Objects.requireNonNull(this.key).strip());
		}
		catch (MalformedException | InvalidPathException ex) {
			throw new CommandException((this.policy != null) ? "policy.wrong" : "key.wrong",
					String.valueOf(ex.getMessage()));
		}
	}

}
