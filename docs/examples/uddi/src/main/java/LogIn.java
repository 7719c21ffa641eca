import java.rmi.RemoteException;

import javax.xml.ws.WebServiceException;

/**
 * Gets a token, or looks whether one still serves.
 * <p>
 * Arguments: the hub's address and {@code get ACCOUNT PASSWORD}, {@code use TOKEN} or
 * {@code discard TOKEN}.
 */
public final class LogIn {

	private LogIn() {
	}

	public static void main(String[] arguments) throws Exception {
		Registry registry = new Registry(arguments[0], "example.kr");
		try {
			switch (arguments[1]) {
				case "get" -> Registry.say("token", registry.token(arguments[2], arguments[3]));
				case "use" ->
					Registry.say("assertions", registry.publication.getPublisherAssertions(arguments[2]).size());
				default -> {
					registry.discard(arguments[2]);
					Registry.say("discarded", "yes");
				}
			}
		}
		catch (RemoteException | WebServiceException ex) {
			System.err.println(Registry.refusal(ex).getErrCode());
			System.exit(1);
		}
		System.exit(0);
	}

}
