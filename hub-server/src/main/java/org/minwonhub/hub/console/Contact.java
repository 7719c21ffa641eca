package org.minwonhub.hub.console;

/**
 * Whom the centre calls: personal data of an official, shown on pages and never logged.
 *
 * @param name the person's
 * @param mail e-mail address
 * @param phone telephone number
 */
record Contact(String name, String mail, String phone) {

	static final Contact NOBODY = new Contact("", "", "");

	/** Public for templates. */
	public boolean known() {
		return !this.name.isEmpty() && (!this.mail.isEmpty() || !this.phone.isEmpty());
	}

	@Override
	public String toString() {
		return "Contact[]";
	}

}
