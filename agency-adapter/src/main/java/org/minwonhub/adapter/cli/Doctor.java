package org.minwonhub.adapter.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.mail.MessagingException;

import org.minwonhub.adapter.Boards;
import org.minwonhub.adapter.DataFolder;
import org.minwonhub.adapter.board.Board;
import org.minwonhub.adapter.board.BoardFinding;
import org.minwonhub.adapter.board.BoardRefusalException;
import org.minwonhub.adapter.board.BoardUnavailableException;
import org.minwonhub.adapter.config.AdapterConfig;
import org.minwonhub.adapter.config.Mail;
import org.minwonhub.adapter.enrolment.EnrolledKey;
import org.minwonhub.adapter.hub.HubCallException;
import org.minwonhub.adapter.hub.HubConnection;
import org.minwonhub.adapter.hub.Troubles;
import org.minwonhub.adapter.notify.MailSender;
import org.minwonhub.adapter.store.AdapterStore;
import org.minwonhub.adapter.witness.LogTrust;
import org.minwonhub.security.NativeCrypto;
import org.minwonhub.xsd.complaint.PingResponse;

/**
 * The doctor's checks, one after the other; a failed one keeps none of the others from
 * being made unless they rest on it.
 */
final class Doctor {

	private static final long ENOUGH_DISK = 1024L * 1024 * 1024;

	private static final int LEAST_JAVA = 17;

	private static final Duration TOLERATED_SKEW = Duration.ofSeconds(60);

	private static final Duration MOST_SKEW = Duration.ofMinutes(5);

	private static final long FEW_DAYS = 30;

	private final AdapterConfig config;

	private final Clock clock = Clock.systemUTC();

	private final List<Finding> findings = new ArrayList<>();

	Doctor(AdapterConfig config) {
		this.config = config;
	}

	List<Finding> examine() throws IOException {
		this.findings.add(Finding.pass("CONFIG", this.config.participant()));
		machine();
		if (readable(this.config.passwordFile())) {
			DataFolder data = DataFolder.of(this.config);
			keys(data);
		}
		board();
		mail();
		this.findings.addAll(RunningCheck.of(this.config.data()));
		return this.findings;
	}

	private void machine() throws IOException {
		int java = Runtime.version().feature();
		this.findings.add((java >= LEAST_JAVA) ? Finding.pass("JAVA", Runtime.version())
				: Finding.fail("JAVA_TOO_OLD", Runtime.version()));
		this.findings.add(Finding.pass("CRYPTOGRAPHY", NativeCrypto.install()));
		Path data = this.config.data();
		if (!Files.isDirectory(data) || !Files.isWritable(data)) {
			this.findings.add(Finding.fail("DATA_FOLDER", data));
			return;
		}
		FileStore disk = Files.getFileStore(data);
		long free = disk.getUsableSpace();
		this.findings.add((free >= ENOUGH_DISK) ? Finding.pass("DISK", free / ENOUGH_DISK)
				: Finding.warn("DISK_LOW", free / (ENOUGH_DISK / 1024)));
	}

	private boolean readable(Path passwordFile) throws IOException {
		if (!Files.isReadable(passwordFile)) {
			this.findings.add(Finding.fail("PASSWORD_FILE", passwordFile));
			return false;
		}
		if (Files.getFileAttributeView(passwordFile, PosixFileAttributeView.class) != null) {
			Set<PosixFilePermission> rights = Files.getPosixFilePermissions(passwordFile, LinkOption.NOFOLLOW_LINKS);
			boolean open = rights.contains(PosixFilePermission.OTHERS_READ)
					|| rights.contains(PosixFilePermission.GROUP_READ);
			this.findings.add(open ? Finding.warn("PASSWORD_FILE_OPEN", passwordFile)
					: Finding.pass("FILE_RIGHTS", passwordFile));
		}
		return true;
	}

	private void keys(DataFolder data) {
		try {
			Optional<EnrolledKey> key = data.keys().current();
			if (key.isEmpty()) {
				this.findings.add(Finding.fail("NOT_ENROLLED", this.config.participant()));
				return;
			}
			this.findings.add(Finding.pass("KEYS", data.path().resolve("keys")));
			certificate(key.get());
			hub(key.get());
			logKey(data);
		}
		catch (IOException ex) {
			this.findings.add(Finding.fail("KEYS_UNREADABLE", data.path().resolve("keys")));
		}
	}

	/** A key that only the first contact vouches for is to be compared by people. */
	private void logKey(DataFolder data) {
		Optional<LogTrust.Trusted> trusted = new LogTrust(data.path().resolve("keys")).trusted();
		if (trusted.isEmpty()) {
			this.findings.add(Finding.warn("LOG_KEY_UNKNOWN", ""));
			return;
		}
		String vkey = trusted.get().key().encode();
		this.findings.add((trusted.get().origin() == LogTrust.Origin.FIRST_USE)
				? Finding.warn("LOG_KEY_FIRST_USE", vkey) : Finding.pass("LOG_KEY", vkey));
	}

	private void certificate(EnrolledKey key) {
		Instant end = key.identity().certificate().getNotAfter().toInstant();
		long days = Duration.between(this.clock.instant(), end).toDays();
		if (end.isBefore(this.clock.instant())) {
			this.findings.add(Finding.fail("CERTIFICATE_EXPIRED", end));
		}
		else {
			this.findings
				.add((days >= FEW_DAYS) ? Finding.pass("CERTIFICATE", days) : Finding.warn("CERTIFICATE_ENDS", days));
		}
	}

	private void hub(EnrolledKey key) {
		HubConnection hub = new HubConnection(this.config.hub(), key.participant(), key.identity(), key.authority(),
				this.clock, new SecureRandom());
		try {
			Instant before = this.clock.instant();
			PingResponse answer = hub.ping();
			Instant after = this.clock.instant();
			this.findings.add(Finding.pass("HUB", this.config.hub()));
			Instant middle = before.plus(Duration.between(before, after).dividedBy(2));
			Duration offset = Duration.between(answer.getHubTime().toInstant(), middle);
			clock(offset);
			if (!key.participant().equals(answer.getParticipant())) {
				this.findings.add(Finding.fail("OTHER_PARTICIPANT", answer.getParticipant()));
			}
		}
		catch (HubCallException ex) {
			String code = ex.trouble().code();
			this.findings.add(Finding.fail(Troubles.HUB_UNREACHABLE.equals(code) ? "HUB_CALL" : "HUB_REFUSED", code));
		}
	}

	private void clock(Duration offset) {
		if (offset.abs().compareTo(MOST_SKEW) > 0) {
			this.findings.add(Finding.fail("CLOCK_WRONG", offset.toSeconds()));
		}
		else {
			this.findings.add((offset.abs().compareTo(TOLERATED_SKEW) > 0)
					? Finding.warn("CLOCK_OFF", offset.toSeconds()) : Finding.pass("CLOCK", offset.toMillis()));
		}
	}

	private void board() {
		try (AdapterStore nothing = AdapterStore.inMemory();
				Board board = Boards.open(this.config, nothing, this.clock)) {
			for (BoardFinding finding : board.check()) {
				this.findings.add(Finding.of(finding));
			}
			this.findings.add(Finding.pass("BOARD", board.system()));
		}
		catch (BoardUnavailableException | BoardRefusalException | UncheckedIOException ex) {
			this.findings.add(Finding.fail("BOARD_CALL", String.valueOf(ex.getMessage())));
		}
	}

	private void mail() {
		Mail mail = this.config.mail();
		if (mail == null) {
			this.findings.add(Finding.warn("NO_MAIL", ""));
			return;
		}
		try (AdapterStore nothing = AdapterStore.inMemory()) {
			new MailSender(mail, nothing, this.clock).check();
			this.findings.add(Finding.pass("MAIL", mail.host() + ":" + mail.port()));
		}
		catch (MessagingException ex) {
			this.findings.add(Finding.fail("MAIL_SERVER", mail.host() + ":" + mail.port()));
		}
	}

}
